import { completionTexts as texts } from '../texts/fr/completion.js';
import type { CompletedCommand, CompletedOption, Value } from './completion-tree.js';

/** The completion of zsh: a function for each command, around `_arguments`. Works sourced, or as `_bascule` in a folder of `fpath`. */
export function zshCompletion(program: CompletedCommand): string {
  return `#compdef bascule
# ${texts.heading('zsh')}
${functionsOf(program, '_bascule').join('\n')}
if [ "\${funcstack[1]}" = _bascule ]; then
  _bascule "$@"
else
  compdef _bascule bascule
fi
`;
}

function functionsOf(command: CompletedCommand, name: string): readonly string[] {
  const below = command.commands.flatMap((one) => functionsOf(one, `${name}_${one.names[0] ?? ''}`));
  return [...below, command.commands.length === 0 ? leaf(command, name) : branch(command, name)];
}

function leaf(command: CompletedCommand, name: string): string {
  return `${name}() {
  _arguments -s -S : \\
${specs(command).join(' \\\n')}
}`;
}

/** Options of its own, a first word that may be a command, then what that command says, or the arguments of this one. */
function branch(command: CompletedCommand, name: string): string {
  const inner = command.commands.map(
    (one) => `    ${one.names.join(' | ')}) ${name}_${one.names[0] ?? ''}; return ;;`,
  );
  const listed = command.commands.flatMap(({ names, text }) =>
    names.map((one) => `      ${quote(`${one}:${plain(text)}`)}`),
  );
  const own = command.values[0] === undefined ? '' : `\n  ${action(command.values[0]).slice(1)}`;
  return `${name}_noms() {
  local -a noms
  noms=(
${listed.join('\n')}
  )
  _describe ${quote(texts.command)} noms${own}
}
${name}() {
  local i
  for ((i = 2; i < CURRENT; i++)); do
    [[ \${words[i]} == -* ]] || break
  done
  if ((i < CURRENT)); then
    case \${words[i]} in
${inner.map((one) => `      ${one.trim().replace(/\) (\S+); return/, ') shift $((i - 1)) words; ((CURRENT -= i - 1)); $1; return')}`).join('\n')}
    esac
  fi
  _arguments -s -S : \\
${[...command.options.flatMap(optionSpecs), quote(`1: :${name}_noms`)].map((one) => `    ${one}`).join(' \\\n')}
}`;
}

function specs({ options, values, endless }: CompletedCommand): readonly string[] {
  const places = values.map((value, index) => {
    const isLast = index === values.length - 1;
    return quote(`${endless && isLast ? '*' : String(index + 1)}:${texts.value}${action(value)}`);
  });
  return [...options.flatMap(optionSpecs), ...places].map((one) => `    ${one}`);
}

/** Every option may come again: the program says where it may not. */
function optionSpecs({ flags, text, value }: CompletedOption): readonly string[] {
  return flags.map((flag) => {
    const joined = value !== undefined && flag.startsWith('--') ? '=' : '';
    const after = value === undefined ? '' : `:${texts.value}${action(value)}`;
    return quote(`*${flag}${joined}[${plain(text)}]${after}`);
  });
}

function action(value: Value): string {
  if (value.kind === 'words') return `:(${value.words.join(' ')})`;
  if (value.kind === 'free') return ': ';
  const [one = '', ...others] = value.endings;
  if (one === '') return ':_files';
  // Alone between brackets it would be taken for a qualifier.
  return `:_files -g "*.${others.length === 0 ? one : `(${value.endings.join('|')})`}"`;
}

/** Signs that `_arguments` and `_describe` read. */
function plain(text: string): string {
  return text.replaceAll('\n', ' ').replace(/[\\:[\]]/g, '\\$&');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
