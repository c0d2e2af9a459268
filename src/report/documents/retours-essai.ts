import { headOf } from './brief.js';
import type { Brief, DocumentRow } from './document.js';
import { gesturesOf } from './gestures.js';
import { daysOf, waveTitle } from './team.js';
import { trialsOf, usageName, usagesOf, type Trial } from './trial.js';

/** What testers say of the tool and of the help: never of themselves. */
export const retoursEssai: DocumentRow = {
  id: 'retours-essai',
  audience: 'equipe',
  formats: ['odt', 'markdown'],
  tight: true,
  context: (brief: Brief) => ({
    ...headOf(brief),
    // The sheet for any tool, where no trial is planned, has blank lines only.
    gestures: [],
    usages: [],
    trials: trialsOf(brief).map((trial) => sheetOf(trial, brief)),
  }),
};

function sheetOf({ wave, step }: Trial, brief: Brief) {
  return {
    title: waveTitle(wave),
    when: daysOf(step),
    usages: usagesOf(wave, brief.lookup).map((id) => usageName(id, brief.lookup)),
    gestures: gesturesOf(wave.wave.tools, brief),
  };
}
