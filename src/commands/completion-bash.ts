import { completionTexts as texts } from '../texts/fr/completion.js';
import type { CompletedCommand, CompletedOption, Value } from './completion-tree.js';

/**
 * The completion of bash, down to the 3.2 of macOS: no associative array, no library. A first table says which options take a value,
 * so that the value is not taken for a command; a second what may stand at the cursor.
 */
export function bashCompletion(program: CompletedCommand): string {
  const places = placesOf(program, []);
  return `# ${texts.heading('bash')}
${HELPERS}
_bascule() {
  local mot avant chemin='' rang=0 i
  COMPREPLY=()
  mot="\${COMP_WORDS[COMP_CWORD]}"
  avant="\${COMP_WORDS[COMP_CWORD - 1]}"
  # « --format=te » comes in three words.
  if [ "$mot" = '=' ]; then mot=''; elif [ "$avant" = '=' ]; then avant="\${COMP_WORDS[COMP_CWORD - 2]}"; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$chemin \${COMP_WORDS[i]}" in
${steps(places)}
      *' '-* | *' =') ;;
      *) rang=$((rang + 1)) ;;
    esac
  done
  case "$chemin $avant" in
${places.flatMap(afterOption).join('\n')}
  esac
  case "$mot" in
    -*)
      case "$chemin" in
${places.map(({ path, command }) => `        ${patterns(path)}) _bascule_mots ${quote(flagsOf(command).join(' '))} ;;`).join('\n')}
      esac
      return
      ;;
  esac
  case "$chemin $rang" in
${places.flatMap(atRank).join('\n')}
  esac
}
complete -F _bascule bascule
`;
}

/** What is typed is never looked at by the shell: no name of a file can run. */
const HELPERS = `_bascule_mots() {
  local un
  for un in $1; do
    case "$un" in "$mot"*) COMPREPLY+=("$un") ;; esac
  done
}
_bascule_fichiers() {
  local un fin
  compopt -o filenames 2> /dev/null
  while IFS= read -r un; do
    if [ $# = 0 ] || [ -d "$un" ]; then COMPREPLY+=("$un"); continue; fi
    for fin in "$@"; do
      case "$un" in *."$fin") COMPREPLY+=("$un") ;; esac
    done
  done < <(compgen -f -- "$mot")
}`;

/** A command under every way to call it. */
interface Place {
  /** Names of each level. */
  readonly path: readonly (readonly string[])[];
  readonly command: CompletedCommand;
}

function placesOf(command: CompletedCommand, path: Place['path']): readonly Place[] {
  const below = command.commands.flatMap((one) => placesOf(one, [...path, one.names]));
  return [{ path, command }, ...below];
}

/** `'' | ' check' | ' verifier'`: the ways to write a path. */
function pathsOf(path: Place['path']): readonly string[] {
  return path.reduce<readonly string[]>(
    (before, names) => before.flatMap((start) => names.map((name) => `${start}/${name}`)),
    [''],
  );
}

function patterns(path: Place['path'], end = ''): string {
  return pathsOf(path)
    .map((one) => quote(`${one}${end}`))
    .join(' | ');
}

/** A word that is a command leads further down; a value of an option leads nowhere. */
function steps(places: readonly Place[]): string {
  const down = places.flatMap(({ path, command }) =>
    command.commands.map((one) => {
      const ways = one.names.map((name) => patterns(path, ` ${name}`)).join(' | ');
      return `      ${ways}) [ "$rang" = 0 ] && chemin="$chemin/\${COMP_WORDS[i]}" || rang=$((rang + 1)) ;;`;
    }),
  );
  const jumps = places.flatMap(({ path, command }) =>
    withValue(command).map(
      ({ flags }) =>
        `      ${flags.map((flag) => patterns(path, ` ${flag}`)).join(' | ')})
        i=$((i + 1))
        [ "\${COMP_WORDS[i]}" != '=' ] || i=$((i + 1))
        ;;`,
    ),
  );
  return [...down, ...jumps].join('\n');
}

function withValue({ options }: CompletedCommand): readonly CompletedOption[] {
  return options.filter(({ value }) => value !== undefined);
}

function afterOption({ path, command }: Place): readonly string[] {
  return withValue(command).map(({ flags, value }) => {
    const ways = flags.map((flag) => patterns(path, ` ${flag}`)).join(' | ');
    return `    ${ways}) ${value === undefined ? ':' : offered(value)}; return ;;`;
  });
}

/** Commands and the first argument are offered together; the last argument again where it may be repeated. */
function atRank({ path, command }: Place): readonly string[] {
  const inner = command.commands.flatMap(({ names }) => names);
  const names = inner.length === 0 ? [] : [offered({ kind: 'words', words: inner })];
  const first = [...names, ...command.values.slice(0, 1).map(offered)];
  const others = command.values
    .slice(1)
    .map((value, index) => `    ${patterns(path, ` ${String(index + 1)}`)}) ${offered(value)} ;;`);
  const last = command.values.at(-1);
  const again = pathsOf(path).map((one) => `${quote(`${one} `)}*`);
  return [
    ...(first.length === 0 ? [] : [`    ${patterns(path, ' 0')}) ${first.join('; ')} ;;`]),
    ...others,
    ...(command.endless && last !== undefined ? [`    ${again.join(' | ')}) ${offered(last)} ;;`] : []),
  ];
}

function offered(value: Value): string {
  if (value.kind === 'words') return `_bascule_mots ${quote(value.words.join(' '))}`;
  return value.kind === 'free' ? ':' : ['_bascule_fichiers', ...value.endings].join(' ');
}

function flagsOf({ options }: CompletedCommand): readonly string[] {
  return options.flatMap(({ flags }) => flags);
}

/** Nothing of ours holds an apostrophe here but by mistake: it would still be only a letter. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
