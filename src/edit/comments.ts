/**
 * The comments inside a piece of YAML, in its order. A sharp between quotes or inside a word is none. Blocks of text (`|`, `>`) hold
 * no comments: their lines are passed over by their indent.
 */
export function commentsIn(piece: string): readonly string[] {
  const found: string[] = [];
  let textIndent: number | undefined;
  for (const line of piece.split(/\r?\n/)) {
    const indent = line.search(/\S/);
    if (textIndent !== undefined && (indent < 0 || indent > textIndent)) continue;
    textIndent = undefined;
    const comment = commentOf(line);
    if (comment !== undefined) found.push(comment);
    if (/[|>][+-]?\d*\s*(?:#.*)?$/.test(line) && /(?:^|[:-]\s+)[|>]/.test(line))
      textIndent = Math.max(0, indent);
  }
  return found;
}

function commentOf(line: string): string | undefined {
  let quote = '';
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at] ?? '';
    if (quote === '"' && letter === '\\') at += 1;
    else if (quote !== '') quote = letter === quote ? '' : quote;
    else if ((letter === '"' || letter === "'") && /(?:^|[\s,[{:])$/.test(line.slice(0, at))) quote = letter;
    else if (letter === '#' && (at === 0 || /\s/.test(line[at - 1] ?? ''))) return line.slice(at).trimEnd();
  }
  return undefined;
}
