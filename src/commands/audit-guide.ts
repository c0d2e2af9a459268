import { dirname, join } from 'node:path';
import { concerns, fieldsOf, questionsIn, type Scope } from '../ask/index.js';
import { interviewRules } from '../data/dialogue.js';
import { nodeAt, readCollection, type IsoDate } from '../domain/fact.js';
import { writeGenerated } from '../io/generated-files.js';
import { inquire } from '../pipeline.js';
import { renderGuide, type GuidePart } from '../report/index.js';
import { guideTexts } from '../texts/fr/guide.js';
import type { Context, ExitCode } from './command.js';
import type { Ready } from './inventory.js';
import { modelsFor } from './models.js';
import { sayWritten } from './written.js';

export interface GuideRequest {
  readonly file: string;
  readonly folder: string | undefined;
  readonly scope: Scope;
  readonly today: IsoDate;
  readonly quiet: boolean;
}

/** Writes the guide of an interview, the sheet that `audit --reprendre` reads back, and the page for the people described. */
export function writeGuide(request: GuideRequest, ready: Ready, context: Context): ExitCode {
  const { file, today, quiet } = request;
  const models = modelsFor(file, undefined, context);
  if (models === undefined) return 2;
  const folder = request.folder ?? join(dirname(file), 'entretien');
  const { inventory, knowledge } = ready;
  const files = renderGuide({
    inventory,
    catalogue: knowledge.catalogue,
    date: today,
    parts: partsOf(request, ready),
    minutesEach: interviewRules.minutes_par_question,
    command: `bascule audit ${file} --reprendre ${join(folder, guideTexts.sheetName)}`,
    models,
  });
  const named = files.map(({ path, content }) => ({ name: join(folder, path), content }));
  sayWritten(writeGenerated(folder, named), quiet, context);
  return 0;
}

/** Each question once: with the first person whom it concerns, the rest for whoever knows. */
function partsOf({ scope, today }: GuideRequest, { inventory, knowledge }: Ready): readonly GuidePart[] {
  const { tree } = inventory;
  const { questions } = inquire(inventory, knowledge, today);
  const left = new Set(questionsIn(questions, scope, tree, interviewRules));
  const part = (person?: string): GuidePart => {
    const own = [...left].filter((question) => person === undefined || concerns(question, person, tree));
    own.forEach((question) => left.delete(question));
    return {
      ...(person !== undefined && { person }),
      questions: own.map((question) => ({ question, fields: fieldsOf(question, tree, interviewRules) })),
    };
  };
  const people = readCollection(nodeAt(tree, '/personnes')).ids;
  return [...people.map(part), part()].filter((one) => one.questions.length > 0);
}
