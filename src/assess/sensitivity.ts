import { coefficientsOf, FIGURE_FILES, type Coefficient, type FigureFile } from '../domain/coefficient.js';
import { byCodePoint, segmentsOf, type Pointer } from '../domain/pointer.js';
import type { Conclusion, Flip, Sensitivity, Tipping } from '../domain/sensitivity.js';

/** The figures that conclusions rest on: weights.yaml and planning.yaml as they are, or with one of them moved. */
export type Figures = Readonly<Record<FigureFile, unknown>>;

/**
 * How conclusions come from figures, handed in by the pipeline. Choices come first; every part is then worked out from the
 * figures and the choices, and from nothing else: where neither has moved, its conclusions are not asked for again.
 */
export interface Model<Choices> {
  choose(figures: Figures): Choices;
  verdicts(choices: Choices): readonly Conclusion[];
  /** Two choices with the same key lead to the same parts. */
  key(choices: Choices): string;
  readonly parts: readonly ((figures: Figures, choices: Choices) => readonly Conclusion[])[];
}

/**
 * Moves each coefficient alone, down and up by `variation`, and tells which conclusions change. The same model gives the same
 * answer. A coefficient that a part has not read cannot change it: the part is then not worked out again.
 */
export function sensitivityOf<Choices>(
  figures: Figures,
  variation: number,
  model: Model<Choices>,
): Sensitivity {
  const coefficients = FIGURE_FILES.flatMap((file) => coefficientsOf(file, figures[file]).toSorted(byPlace));
  const base = observe(figures, model);
  const flips = coefficients.flatMap((coefficient) =>
    [1 - variation, 1 + variation].flatMap((factor) => flipsOf(coefficient, factor, figures, base, model)),
  );
  const conclusions = [...base.verdicts, ...base.parts.flatMap((part) => part.conclusions)];
  return {
    variation,
    coefficients: coefficients.length,
    conclusions: conclusions.length,
    tipping: conclusions.flatMap((conclusion): readonly Tipping[] => {
      const own = flips.filter(({ after }) => keyOf(after) === keyOf(conclusion));
      return own.length === 0 ? [] : [{ conclusion, flips: own }];
    }),
  };
}

/** By place and not by the order of a file's keys. */
function byPlace(a: Coefficient, b: Coefficient): number {
  return byCodePoint(a.pointer, b.pointer);
}

interface Observed {
  readonly conclusions: readonly Conclusion[];
  readonly read: ReadonlySet<Pointer>;
}

interface Base<Choices> {
  readonly choices: Choices;
  readonly verdicts: readonly Conclusion[];
  readonly read: ReadonlySet<Pointer>;
  readonly parts: readonly Observed[];
}

/** The conclusions of today, and which figures each of them has looked at. */
function observe<Choices>(figures: Figures, model: Model<Choices>): Base<Choices> {
  const read = new Set<Pointer>();
  const choices = model.choose(watched(figures, '', read));
  return {
    choices,
    verdicts: model.verdicts(choices),
    read,
    parts: model.parts.map((part) => {
      const own = new Set<Pointer>();
      return { conclusions: part(watched(figures, '', own), choices), read: own };
    }),
  };
}

function flipsOf<Choices>(
  coefficient: Coefficient,
  factor: number,
  figures: Figures,
  base: Base<Choices>,
  model: Model<Choices>,
): readonly Flip[] {
  const value = movedBy(coefficient, factor);
  if (value === coefficient.value) return [];
  const at = `/${coefficient.file}${coefficient.pointer}`;
  const changed = put(figures, segmentsOf(at), value) as Figures;
  const choices = base.read.has(at) ? model.choose(changed) : base.choices;
  const elsewhere = model.key(choices) !== model.key(base.choices);
  const before = [...base.verdicts, ...base.parts.flatMap((part) => part.conclusions)];
  const after = [
    ...model.verdicts(choices),
    ...base.parts.flatMap(({ conclusions, read }, index) =>
      elsewhere || read.has(at) ? (model.parts[index]?.(changed, choices) ?? []) : conclusions,
    ),
  ];
  const today = new Map(before.map((conclusion) => [keyOf(conclusion), JSON.stringify(conclusion)]));
  return after
    .filter((conclusion) => today.get(keyOf(conclusion)) !== JSON.stringify(conclusion))
    .map((conclusion) => ({ coefficient, moved: value, after: conclusion }));
}

/** What a conclusion is about: the same before and after. */
function keyOf(conclusion: Conclusion): string {
  return conclusion.kind === 'verdict'
    ? `verdict ${conclusion.tool}`
    : `niveau ${conclusion.family} ${conclusion.side}`;
}

/** Months and days stay whole: rounded away from where they were, so that they move. */
const WHOLE = /_(?:mois|jours)$/;

// Decimals of a product (0.1 × 1.2) would show in reports.
const DIGITS = 1e9;

function movedBy({ pointer, value }: Coefficient, factor: number): number {
  const exact = Math.round(value * factor * DIGITS) / DIGITS;
  if (!WHOLE.test(pointer)) return exact;
  return factor > 1 ? Math.ceil(exact) : Math.floor(exact);
}

/** The same figures; every number that is looked at is noted by its place. */
function watched<T>(node: T, pointer: Pointer, read: Set<Pointer>): T {
  if (typeof node !== 'object' || node === null) return node;
  return new Proxy(node, {
    get(target, key, receiver): unknown {
      const value: unknown = Reflect.get(target, key, receiver);
      if (typeof key === 'symbol') return value;
      if (typeof value === 'number') read.add(`${pointer}/${key}`);
      return watched(value, `${pointer}/${key}`, read);
    },
  });
}

/** The figures with one of them replaced; lists stay lists. */
function put(node: unknown, [head, ...rest]: readonly string[], value: number): unknown {
  if (head === undefined) return value;
  if (Array.isArray(node))
    return node.map((item: unknown, index) => (String(index) === head ? put(item, rest, value) : item));
  const mapping = node as Readonly<Record<string, unknown>>;
  return { ...mapping, [head]: put(mapping[head], rest, value) };
}
