import { Option, type Command } from 'commander';
import { ANSWERS } from '../domain/follow-up.js';
import type { IsoDate } from '../domain/fact.js';
import type { Step } from '../domain/plan.js';
import { UserError } from '../domain/user-error.js';
import { todayFrom } from '../io/clock.js';
import { cli } from '../texts/fr/cli.js';
import { standingTexts } from '../texts/fr/standing.js';
import type { Context, ExitCode } from './command.js';
import { withCommonOptions } from './common-options.js';
import { DEFAULT_INVENTORY } from './inventory.js';
import { writeNote, type Noted, type NoteOptions } from './write-note.js';

/** A day told as an option, or today. */
export type DayOf = (told: string | undefined) => IsoDate;

type MakeNote = (step: Step, options: NoteOptions, day: DayOf, today: IsoDate) => Noted;

interface Kind {
  readonly name: keyof typeof cli.suivi;
  readonly options: (command: Command) => Command;
  readonly note: MakeNote;
}

const KINDS: readonly Kind[] = [
  {
    name: 'fait',
    options: (command) =>
      command
        .option(`--le ${cli.values.date}`, cli.options.on)
        .option(`--par ${cli.values.person}`, cli.options.by)
        .option(`--note ${cli.values.text}`, cli.options.note),
    note: (step, options, day, today) => {
      if (step.decision !== undefined) throw new UserError('une-decision', { etape: step.id });
      const date = past(day(options.le), today);
      return { values: { fait: date }, say: (title) => standingTexts.noted.fait(title, date) };
    },
  },
  {
    name: 'reporte',
    options: (command) =>
      command
        .requiredOption(`--au ${cli.values.date}`, cli.options.until)
        .option(`--raison ${cli.values.text}`, cli.options.why),
    note: (_step, options, day) => {
      const date = day(options.au);
      return { values: { reporte: date }, say: (title) => standingTexts.noted.reporte(title, date) };
    },
  },
  {
    name: 'abandonne',
    options: (command) =>
      command
        .requiredOption(`--raison ${cli.values.text}`, cli.options.why)
        .option(`--le ${cli.values.date}`, cli.options.on),
    note: (_step, options, day, today) => {
      const date = past(day(options.le), today);
      return { values: { abandonne: date }, say: (title) => standingTexts.noted.abandonne(title, date) };
    },
  },
  {
    name: 'decide',
    options: (command) =>
      command
        .addOption(
          new Option(`--resultat ${cli.values.answer}`, cli.options.answer)
            .choices(ANSWERS)
            .makeOptionMandatory(),
        )
        .requiredOption(`--le ${cli.values.date}`, cli.options.decidedOn)
        .option(`--note ${cli.values.text}`, cli.options.note),
    note: (step, { resultat = 'oui', le }, day, today) => {
      if (step.decision === undefined) throw new UserError('pas-une-decision', { etape: step.id });
      const date = past(day(le), today);
      return {
        values: { decide: resultat, le: date },
        say: (title) => standingTexts.noted[resultat](title, date),
      };
    },
  },
];

function past(date: IsoDate, today: IsoDate): IsoDate {
  if (date > today) throw new UserError('jour-a-venir', { valeur: date });
  return date;
}

/** The commands that note something about a step, below `suivi`. */
export function configureNotes(parent: Command, context: Context, done: (code: ExitCode) => void): void {
  for (const { name, options, note } of KINDS) {
    const command = parent
      .command(name)
      .description(cli.suivi[name])
      .argument(cli.values.step, cli.options.step);
    withCommonOptions(options(command.argument(cli.values.file, cli.options.file, DEFAULT_INVENTORY)))
      .option(`--plan ${cli.values.path}`, cli.options.plan)
      .option(`--suivi ${cli.values.path}`, cli.options.followUp)
      .action(async (step: string, file: string, own: NoteOptions) => {
        const told = { ...parent.opts<NoteOptions>(), ...own };
        const today = todayFrom(told.date, context.environment, context.now());
        const day: DayOf = (text) => (text === undefined ? today : todayFrom(text, {}, context.now()));
        const make = (found: Step) => note(found, told, day, today);
        done(await writeNote({ asked: step, file, options: told, make }, context));
      });
  }
}
