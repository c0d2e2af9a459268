const HARD = '\u00a0';

/** French signs stay on the line of their word: the spaces before « : ; ? ! » and inside « » never break. */
export function keepSigns(text: string): string {
  return text.replace(/ (?=[:;?!»])/g, HARD).replace(/(?<=«) /g, HARD);
}
