/** Random cases of a property: as many as it wants, fewer where `BASCULE_TIRAGES` says so (the tests of mutants do). */
export function runs(wanted: number): number {
  return Math.min(wanted, Number(process.env['BASCULE_TIRAGES'] ?? wanted));
}
