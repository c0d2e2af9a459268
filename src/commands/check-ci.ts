import type { CheckFormat } from '../report/check/index.js';

/** A format, and the file that it goes to; without one, what is said goes to the output. */
export interface Output {
  readonly format: CheckFormat;
  readonly path: string | undefined;
}

/** What runs the program when no person does. */
export type CiName = 'forgejo' | 'gitea' | 'github' | 'gitlab' | 'woodpecker';

interface Ci {
  readonly name: CiName;
  /** The variable by which it says that it is there, and its value. */
  readonly variable: readonly [name: string, value: string];
  readonly outputs: readonly Output[];
}

const TEXT: Output = { format: 'text', path: undefined };

/** GitLab reads files. Their names are ours, so that nobody else's report is written over. */
export const GITLAB_FILES = { quality: 'bascule-qualite.json', junit: 'bascule-junit.xml' } as const;

/** Forgejo and Gitea call themselves GitHub as well, but show no annotation: they come first. */
const KNOWN: readonly Ci[] = [
  { name: 'forgejo', variable: ['FORGEJO_ACTIONS', 'true'], outputs: [TEXT] },
  { name: 'gitea', variable: ['GITEA_ACTIONS', 'true'], outputs: [TEXT] },
  { name: 'github', variable: ['GITHUB_ACTIONS', 'true'], outputs: [{ format: 'github', path: undefined }] },
  {
    name: 'gitlab',
    variable: ['GITLAB_CI', 'true'],
    outputs: [
      TEXT,
      { format: 'gitlab-codequality', path: GITLAB_FILES.quality },
      { format: 'junit', path: GITLAB_FILES.junit },
    ],
  },
  { name: 'woodpecker', variable: ['CI', 'woodpecker'], outputs: [TEXT] },
];

/** Where the results go when nothing was asked, and for whose sake; no name in front of a person. */
export function outputsFor(environment: NodeJS.ProcessEnv): {
  readonly name: CiName | undefined;
  readonly outputs: readonly Output[];
} {
  const ci = KNOWN.find(({ variable: [name, value] }) => environment[name] === value);
  return { name: ci?.name, outputs: ci?.outputs ?? [TEXT] };
}
