import { dirname, join } from 'node:path';
import { concerns, fieldsOf, questionsIn, type Scope } from '../ask/index.js';
import { interviewRules } from '../data/index.js';
import { nodeAt, readCollection, type IsoDate } from '../domain/fact.js';
import { writeGenerated } from '../io/generated-files.js';
import { inquire } from '../pipeline.js';
import { renderGuide, type GuidePart } from '../report/index.js';
import type { Context, ExitCode } from './command.js';
import type { Ready } from './inventory.js';
import { sayWritten } from './written.js';

export interface GuideRequest {
  readonly file: string;
  readonly folder: string | undefined;
  readonly scope: Scope;
  readonly today: IsoDate;
  readonly quiet: boolean;
}

const SHEET = 'reponses.yaml';

/** Writes the guide of an interview, and the sheet that `audit --reponses` reads back. */
export function writeGuide(
  request: GuideRequest,
  { inventory, knowledge }: Ready,
  context: Context,
): ExitCode {
  const { file, scope, today, quiet } = request;
  const folder = request.folder ?? join(dirname(file), 'entretien');
  const { questions } = inquire(inventory, knowledge, today);
  const asked = questionsIn(questions, scope, inventory.tree, interviewRules);
  const { tree } = inventory;
  const people = readCollection(nodeAt(tree, '/personnes')).ids;
  const left = new Set(asked);
  const part = (person?: string): GuidePart => {
    const own = [...left].filter((question) => person === undefined || concerns(question, person, tree));
    own.forEach((question) => left.delete(question));
    return {
      ...(person !== undefined && { person }),
      questions: own.map((question) => ({ question, fields: fieldsOf(question, tree, interviewRules) })),
    };
  };
  const parts = [...people.map(part), part()].filter((one) => one.questions.length > 0);
  const sheet = join(folder, SHEET);
  const files = renderGuide({
    inventory,
    catalogue: knowledge.catalogue,
    date: today,
    parts,
    minutesEach: interviewRules.minutes_par_question,
    sheet: SHEET,
    command: `bascule audit ${file} --reponses ${sheet}`,
  });
  sayWritten(
    writeGenerated(
      folder,
      files.map(({ path, content }) => ({ name: join(folder, path), content })),
    ),
    quiet,
    context,
  );
  return 0;
}
