import { completionTexts as texts } from '../texts/fr/completion.js';
import type { CompletedCommand, CompletedOption, Value } from './completion-tree.js';

/** The completion of fish: a line for each thing that may be typed, with the condition under which it may. */
export function fishCompletion(program: CompletedCommand): string {
  const [name = ''] = program.names;
  const top = program.commands.flatMap(({ names }) => names);
  const lines = [
    `# ${texts.heading('fish')}`,
    `complete -c ${name} -f`,
    ...program.options.map((option) =>
      line(name, `not __fish_seen_subcommand_from ${top.join(' ')}`, option),
    ),
    ...program.commands.flatMap((command) => [
      ...named(name, `not __fish_seen_subcommand_from ${top.join(' ')}`, command),
      ...within(name, `__fish_seen_subcommand_from ${command.names.join(' ')}`, command),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function within(program: string, condition: string, command: CompletedCommand): readonly string[] {
  const inner = command.commands.flatMap(({ names }) => names);
  const isHere =
    inner.length === 0 ? condition : `${condition}; and not __fish_seen_subcommand_from ${inner.join(' ')}`;
  return [
    ...command.options.map((option) => line(program, isHere, option)),
    ...command.values.map((value) => `complete -c ${program} -n ${quote(isHere)} ${valueWords(value)}`),
    ...command.commands.flatMap((one) => [
      ...named(program, isHere, one),
      ...within(program, `${condition}; and __fish_seen_subcommand_from ${one.names.join(' ')}`, one),
    ]),
  ];
}

function named(program: string, condition: string, { names, text }: CompletedCommand): readonly string[] {
  return names.map((one) => `complete -c ${program} -n ${quote(condition)} -a ${one} -d ${quote(text)}`);
}

function line(program: string, condition: string, { flags, text, value }: CompletedOption): string {
  const words = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const after = value === undefined ? '' : ` -r ${valueWords(value)}`;
  return `complete -c ${program} -n ${quote(condition)} ${words.join(' ')} -d ${quote(text)}${after}`;
}

function valueWords(value: Value): string {
  if (value.kind === 'words') return `-f -a ${quote(value.words.join(' '))}`;
  if (value.kind === 'free') return '-f';
  const [ending] = value.endings;
  // Every file, those that end so first.
  return ending === undefined ? '-F' : `-k -f -a ${quote(`(__fish_complete_suffix .${ending})`)}`;
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', ' ')}'`;
}
