const HARD = '\u00a0';

/** What is read together stays on one line: French signs with their word, a number with what it counts. */
export function keepTogether(text: string): string {
  return text
    .replace(/ (?=[:;?!»])/g, HARD)
    .replace(/(?<=«) /g, HARD)
    .replace(/(?<=\d(?: [àh])?) (?=[\p{L}\d%€])/gu, HARD);
}
