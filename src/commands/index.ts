import type { CommandEntry } from './command.js';

/** Every command, in the order of the help. Each is imported only when it is used. */
export const COMMANDS: readonly CommandEntry[] = [
  { name: 'importer', alias: 'import', load: () => import('./importer.js') },
  { name: 'init', alias: 'commencer', load: () => import('./init.js') },
  { name: 'audit', alias: 'interroger', load: () => import('./audit.js') },
  {
    name: 'check',
    alias: 'verifier',
    load: () => import('./check.js'),
    plain: () => import('./check-plain.js'),
  },
  { name: 'score', load: () => import('./score.js') },
  { name: 'plan', load: () => import('./plan.js') },
  { name: 'suivi', alias: 'follow', load: () => import('./suivi.js') },
  { name: 'docs', alias: 'documents', load: () => import('./docs.js') },
  { name: 'expliquer', alias: 'explain', load: () => import('./expliquer.js') },
  { name: 'methode', alias: 'method', load: () => import('./methode.js') },
  { name: 'catalogue', alias: 'catalog', load: () => import('./catalogue.js') },
  { name: 'schema', load: () => import('./schema.js') },
  { name: 'completion', alias: 'completer', whole: true, load: () => import('./completion.js') },
];
