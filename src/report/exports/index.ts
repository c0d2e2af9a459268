import { renderAgenda } from './agenda.js';
import { renderDeckCsv, renderDeckJson, renderKanboard, renderTaskSheet } from './boards.js';
import type { ExportRow } from './export.js';
import { registreRgpdCsv } from './registre-rgpd.js';

export type { ExportRow } from './export.js';

const FOLDER = 'agenda-et-taches/';

/** The files for other programs, in the order in which they are offered. */
export const EXPORTS: readonly ExportRow[] = [
  { id: 'agenda', path: `${FOLDER}agenda.ics`, render: (brief) => renderAgenda(brief) },
  {
    id: 'agenda-formations',
    path: `${FOLDER}agenda-formations.ics`,
    render: (brief) => renderAgenda(brief, ({ learners }) => learners.length > 0),
  },
  { id: 'taches', path: `${FOLDER}taches.csv`, render: renderTaskSheet },
  { id: 'taches-kanboard', path: `${FOLDER}taches-kanboard.csv`, render: renderKanboard },
  { id: 'taches-deck', path: `${FOLDER}taches-deck.csv`, render: renderDeckCsv },
  { id: 'taches-deck-json', path: `${FOLDER}taches-deck.json`, render: renderDeckJson },
  registreRgpdCsv,
];
