/** True for a day of the calendar, `AAAA-MM-JJ`. */
export function isRealDate(text: string): boolean {
  if (OF_EVERY_YEAR.test(text)) return true;
  const date = new Date(`${text}T00:00:00Z`);
  // 30 February is read as 2 March: written back, it is another day.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** All days but 29 February: no calendar has to be asked. */
const OF_EVERY_YEAR =
  /^\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)$/;
