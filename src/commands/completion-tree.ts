import type { Argument, Command, Option } from 'commander';
import { cli } from '../texts/fr/cli.js';

/** What may stand in a place: one of these words, a file whose name ends like one of these (any, if none), or what nobody can guess. */
export type Value =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'files'; readonly endings: readonly string[] }
  | { readonly kind: 'free' };

export interface CompletedOption {
  /** `-q`, `--quiet`: as they are typed. */
  readonly flags: readonly string[];
  readonly text: string;
  /** Absent where nothing follows. */
  readonly value?: Value;
}

/** A command as one types it, with what may follow. */
export interface CompletedCommand {
  readonly names: readonly string[];
  readonly text: string;
  readonly options: readonly CompletedOption[];
  readonly values: readonly Value[];
  /** The last of the values may come again. */
  readonly endless: boolean;
  readonly commands: readonly CompletedCommand[];
}

/** Lists that commander does not hold, by command and by option or argument: `catalogue --usage`. */
export type KnownWords = Readonly<Record<string, readonly string[]>>;

const YAML: readonly string[] = ['yaml', 'yml'];
const { values } = cli;
/** What a value is called in the help says what it is. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  [values.file]: YAML,
  [values.files]: YAML,
  [values.path]: [],
};
/** Paths that lead to one kind of file. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  '--outils': ['csv'],
  '--personnes': ['csv'],
  '--reprendre': ['csv'],
  '--reponses': YAML,
  '--plan': YAML,
  '--suivi': YAML,
  '--precedent': YAML,
  '--reference': ['json'],
};

/** The tree of the program, as far as a shell can use it. */
export function treeOf(command: Command, known: KnownWords): CompletedCommand {
  const name = command.name();
  const visible = command.createHelp();
  return {
    names: [name, ...command.aliases()],
    text: command.summary() || command.description(),
    options: visible.visibleOptions(command).map((option) => optionOf(option, name, known)),
    values: command.registeredArguments.map((argument) => valueOfArgument(argument, name, known)),
    endless: command.registeredArguments.at(-1)?.variadic === true,
    commands: visible.visibleCommands(command).map((one) => treeOf(one, known)),
  };
}

function optionOf(option: Option, command: string, known: KnownWords): CompletedOption {
  const flags = [option.short, option.long].filter((flag) => flag !== undefined);
  const text = option.description;
  if (!option.required && !option.optional) return { flags, text };
  const long = option.long ?? '';
  const words = option.argChoices ?? known[`${command} ${long}`];
  const placeholder = option.flags.replace(/^[^<[]*/, '');
  return { flags, text, value: valueOf(words, ENDINGS[long] ?? FILES[placeholder]) };
}

function valueOfArgument(argument: Argument, command: string, known: KnownWords): Value {
  const words = argument.argChoices ?? known[`${command} ${argument.name()}`];
  const dots = argument.variadic ? '...' : '';
  return valueOf(words, FILES[`[${argument.name()}${dots}]`]);
}

function valueOf(words: readonly string[] | undefined, endings: readonly string[] | undefined): Value {
  if (words !== undefined) return { kind: 'words', words };
  return endings === undefined ? { kind: 'free' } : { kind: 'files', endings };
}
