import type { Baseline, BaselineFile, Compared, Judged, LevelChange, Standing } from '../domain/checking.js';
import type { Severity } from '../domain/diagnostic.js';
import type { IsoDate } from '../domain/fact.js';
import { byCodePoint } from '../domain/pointer.js';
import type { FamilyLevels } from '../domain/result.js';
import type { FamilyId, Side } from '../domain/score.js';

const SEVERITIES: readonly Severity[] = ['erreur', 'avertissement', 'information'];

/** Each finding beside those of the baseline. One that has grown more serious is new again, and says what it was. */
export function compare(judged: readonly Judged[], before: BaselineFile | undefined): readonly Compared[] {
  return judged.map((one) => {
    const known = before?.findings[one.id];
    const worse = known !== undefined && SEVERITIES.indexOf(one.severity) < SEVERITIES.indexOf(known);
    const { code, severity, pointer, offset, args, about, id, always, excuse } = one;
    const standing = standingOf(one, known !== undefined && !worse);
    const then = worse ? known : undefined;
    return { code, severity, pointer, offset, args, about, id, always, excuse, standing, before: then };
  });
}

function standingOf({ excuse, always }: Judged, known: boolean): Standing {
  if (always) return 'nouveau';
  return excuse?.kind ?? (known ? 'connu' : 'nouveau');
}

/** The levels of one association, as a baseline keeps them. */
export function levelsOf(families: readonly FamilyLevels[]): BaselineFile['levels'] {
  const ofSide = (side: Side) =>
    Object.fromEntries(
      families
        .filter((family) => family.side === side)
        .map(({ family, levels }) => [family, [levels.low, levels.high] as const]),
    );
  return { rester: ofSide('rester'), migrer: ofSide('migrer') };
}

/** The families that changed their level since, in the order of the method. */
export function levelChanges(
  before: BaselineFile['levels'],
  after: BaselineFile['levels'],
): readonly LevelChange[] {
  return SIDES.flatMap((side) =>
    Object.entries(after[side] ?? {}).flatMap(([name, now]): readonly LevelChange[] => {
      const family = name as FamilyId;
      const then = before[side]?.[family];
      if (then === undefined || (then[0] === now[0] && then[1] === now[1])) return [];
      return [{ side, family, before: then, after: now }];
    }),
  );
}

const SIDES: readonly Side[] = ['rester', 'migrer'];

/** What to keep of a check, in an order that depends on nothing else. What is excused needs no place in it. */
export function baselineOf(
  files: readonly {
    readonly file: string;
    readonly judged: readonly Judged[];
    readonly levels: BaselineFile['levels'];
  }[],
  date: IsoDate,
): Baseline {
  const entries = files.map(({ file, judged, levels }) => {
    const kept = judged.filter(({ excuse, always }) => excuse === undefined && !always);
    const findings = kept.map(({ id, severity }) => [id, severity] as const);
    return [file, { findings: sorted(findings), levels }] as const;
  });
  return { format: 1, kind: 'check-reference', date, files: sorted(entries) };
}

function sorted<T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  return Object.fromEntries([...entries].sort(([a], [b]) => byCodePoint(a, b)));
}
