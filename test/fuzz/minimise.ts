/** Tries at most: an input that is a little longer than it could be says enough. */
const MOST = 60;

/** The text with fewer lines, as long as it still fails in the same way. */
export async function minimised(text: string, fails: (text: string) => Promise<boolean>): Promise<string> {
  let kept = text.split('\n');
  let left = MOST;
  for (
    let size = Math.ceil(kept.length / 2);
    size >= 1 && left > 0;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let at = 0; at < kept.length && left > 0; left -= 1) {
      const shorter = [...kept.slice(0, at), ...kept.slice(at + size)];
      if (await fails(shorter.join('\n'))) kept = shorter;
      else at += size;
    }
  }
  return kept.join('\n');
}
