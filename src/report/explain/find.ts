import { THEMES } from '../../domain/checking.js';
import { nodeAt, readCollection } from '../../domain/fact.js';
import { byCodePoint, child, type Pointer } from '../../domain/pointer.js';
import type { Action, Contribution, FamilyScore, Question } from '../../domain/score.js';
import { isKnown } from '../view-score.js';
import {
  idOfFinding,
  type ExplainedKind,
  type Explanation,
  type Finding,
  type Reference,
  type Situation,
} from './explanation.js';

/** Everything that has a name and an id: where the elements of an inventory stand. */
const COLLECTIONS: readonly Pointer[] = [
  '/outils',
  '/hebergeurs',
  '/acces_critiques',
  '/usages',
  '/groupes',
  '/personnes',
  '/postes',
  '/formats/fichiers_cles',
  '/formats/echanges',
  '/formats/archives',
  '/formation/formateurs',
  '/decisions/prises',
  '/information/canaux',
  '/information/incidents',
  '/association/aide_exterieure',
  '/association/tentatives',
  '/calendrier/periodes',
];

type Finder = (
  id: string,
  reference: Reference,
  situation: Situation | undefined,
) => Partial<Explanation> | undefined;

/**
 * What an id stands for, with all that belongs to it; undefined where nothing has that name. Rows, rules of check and families
 * need no inventory; the rest does.
 */
export function explanationOf(
  id: string,
  reference: Reference,
  situation: Situation | undefined,
): Explanation | undefined {
  for (const [kind, find] of FINDERS) {
    const found = find(id, reference, situation);
    if (found !== undefined) return complete(id, kind, found);
  }
  return undefined;
}

function complete(id: string, kind: ExplainedKind, found: Partial<Explanation>): Explanation {
  const findings = found.findings ?? [];
  const rows = [
    ...(found.rows ?? []),
    ...findings.flatMap(({ contribution }) => contribution.rows),
    ...(found.choices ?? []).flatMap(({ reasons }) => reasons.flatMap((reason) => reason.rows)),
  ];
  return {
    id,
    kind,
    families: [],
    scores: [],
    findings,
    things: [],
    choices: [],
    carried: [],
    actions: [],
    questions: [],
    rules: [],
    found: [],
    ...found,
    rows: [...new Set(rows)],
  };
}

const verdict: Finder = (id, _, situation) => {
  const tool = id.startsWith('verdict@') ? id.slice('verdict@'.length).replace(/^\/outils\//, '') : undefined;
  const choices = situation?.result.choices.filter((choice) => choice.tool === tool) ?? [];
  if (situation === undefined || choices.length === 0) return undefined;
  const pointer = `/outils/${tool ?? ''}`;
  return {
    things: [pointer],
    choices,
    actions: situation.result.actions.filter(({ subject }) => subject === pointer),
    questions: situation.result.questions.filter(({ subject }) => subject === pointer),
  };
};

const family: Finder = (id, { method }, situation) => {
  const [name, side] = id.split('@');
  const families = method.families.filter(
    (one) => one.family === name && (side === undefined || one.sides.some((own) => own === side)),
  );
  if (families.length === 0) return undefined;
  const asked = (one: { readonly family: string; readonly side: string }): boolean =>
    one.family === name && (side === undefined || one.side === side);
  const scores = situation?.result.families.filter(asked) ?? [];
  return {
    families,
    scores,
    findings: findingsOf(scores),
    actions: situation?.result.actions.filter(({ effects }) => effects.some(asked)) ?? [],
    questions:
      situation?.result.questions.filter(({ families: touched }) => touched.some((one) => one === name)) ??
      [],
    rows: families.flatMap(({ rows }) => rows),
  };
};

const row: Finder = (id, { catalogue, method }, situation) => {
  const known = [...catalogue.rows.keys()].find((one) => one.toLowerCase() === id.toLowerCase());
  if (known === undefined) return undefined;
  const cites = ({ rows }: { readonly rows: readonly string[] }): boolean => rows.includes(known);
  return {
    rows: [known],
    families: method.families.filter(cites),
    findings: allFindings(situation).filter(({ contribution }) => cites(contribution)),
    actions: situation?.result.actions.filter(cites) ?? [],
  };
};

const checkRule: Finder = (id, { rules }, situation) => {
  const [name, pointer] = splitAt(id);
  const own = rules.filter((rule) => rule.id === name);
  if (own.length === 0) return undefined;
  const found = situation?.diagnostics.filter(
    ({ code, pointer: at }) => code === name && (pointer === undefined || within(at, pointer)),
  );
  return { rules: own, rows: own.flatMap(({ rows }) => rows), found: found ?? [] };
};

const finding: Finder = (id, _, situation) => {
  const [rule, pointer] = splitAt(id);
  const findings = allFindings(situation).filter(
    (one) =>
      (one.contribution.rule === rule || `${one.family}.${one.contribution.rule}` === rule) &&
      (pointer === undefined || one.contribution.subject === pointer),
  );
  if (situation === undefined || findings.length === 0) return undefined;
  return { findings, ...helpFor(findings, situation) };
};

const question: Finder = (id, _, situation) => {
  const questions = situation?.result.questions.filter((one) => one.id === id || one.kind === id) ?? [];
  if (questions.length === 0) return undefined;
  const facts = new Set(questions.flatMap((one) => one.facts));
  return {
    questions,
    findings: allFindings(situation).filter(({ contribution }) =>
      unknownOf(contribution).some((pointer) => facts.has(pointer)),
    ),
  };
};

const action: Finder = (id, _, situation) => {
  const actions = situation?.result.actions.filter((one) => one.id === id || one.kind === id) ?? [];
  if (actions.length === 0) return undefined;
  return {
    actions,
    findings: allFindings(situation).filter(({ contribution }) =>
      actions.some((one) => answersIt(one, contribution)),
    ),
    rows: actions.flatMap(({ rows }) => rows),
  };
};

const thing: Finder = (id, _, situation) => {
  if (situation === undefined) return undefined;
  const things = thingsCalled(id, situation);
  if (things.length === 0) return undefined;
  const { result, diagnostics } = situation;
  const isAbout = (pointer: Pointer): boolean => things.some((one) => within(pointer, one));
  const findings = allFindings(situation).filter(({ contribution }) => isAbout(contribution.subject));
  const resting = allFindings(situation).filter(({ contribution }) =>
    contribution.evidence.some(({ pointer }) => isAbout(pointer)),
  );
  return {
    things,
    findings: findings.length > 0 ? findings : resting,
    choices: result.choices.filter(({ tool }) => things.includes(`/outils/${tool}`)),
    carried: [...result.carriers.carried, ...result.carriers.usages].filter(
      ({ subject, holders, possible }) =>
        things.includes(subject) ||
        [...holders, ...possible].some((person) => things.includes(`/personnes/${person}`)),
    ),
    actions: result.actions.filter(({ subject }) => subject !== '' && isAbout(subject)),
    questions: result.questions.filter(({ subject }) => isAbout(subject)),
    found: diagnostics.filter(({ pointer }) => isAbout(pointer)),
  };
};

/** In this order: the first that knows the id answers. */
const FINDERS: readonly (readonly [ExplainedKind, Finder])[] = [
  ['verdict', verdict],
  ['famille', family],
  ['repere', row],
  ['regle', checkRule],
  ['constat', finding],
  ['chose', thing],
  ['action', action],
  ['question', question],
];

function splitAt(id: string): readonly [string, string | undefined] {
  const at = id.indexOf('@');
  return at < 0 ? [id, undefined] : [id.slice(0, at), id.slice(at + 1)];
}

/** The thing itself, or something in it. */
function within(pointer: Pointer, thingAt: Pointer): boolean {
  return pointer === thingAt || pointer.startsWith(`${thingAt}/`);
}

/** A pointer that the inventory or a score knows, or every element with that id. */
function thingsCalled(id: string, { result }: Situation): readonly Pointer[] {
  const { tree } = result.inventory;
  if (!id.startsWith('/'))
    return COLLECTIONS.filter((at) => readCollection(nodeAt(tree, at)).ids.includes(id)).map((at) =>
      child(at, id),
    );
  const mentioned = result.families
    .flatMap(({ contributions }) => contributions)
    .flatMap(({ subject, evidence }) => [subject, ...evidence.map(({ pointer }) => pointer)]);
  return nodeAt(tree, id) !== undefined || mentioned.some((pointer) => within(pointer, id)) ? [id] : [];
}

function allFindings(situation: Situation | undefined): readonly Finding[] {
  return findingsOf(situation?.result.families ?? []);
}

/** The reasons of these scores, the worst first; one that both sides share comes once. */
function findingsOf(scores: readonly FamilyScore[]): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const { family: id, side, contributions } of scores) {
    for (const contribution of contributions) {
      const key = JSON.stringify([id, contribution.rule, contribution.subject, contribution.working]);
      const before = found.get(key);
      found.set(key, { family: id, sides: [...(before?.sides ?? []), side], contribution });
    }
  }
  return [...found.values()].sort(
    ({ contribution: a }, { contribution: b }) =>
      Number(a.rule === OPEN_LIST) - Number(b.rule === OPEN_LIST) ||
      b.severity.low + b.severity.high - a.severity.low - a.severity.high ||
      byCodePoint(a.rule, b.rule) ||
      byCodePoint(a.subject, b.subject),
  );
}

const OPEN_LIST = 'liste-ouverte';

function unknownOf({ evidence }: Contribution): readonly Pointer[] {
  return evidence.filter((fact) => !isKnown(fact)).map(({ pointer }) => pointer);
}

function answersIt({ kind, subject }: Action, contribution: Contribution): boolean {
  return contribution.answers.includes(kind) && (subject === '' || subject === contribution.subject);
}

/** What would improve these reasons, and what would narrow them. */
function helpFor(
  findings: readonly Finding[],
  { result }: Situation,
): { readonly actions: readonly Action[]; readonly questions: readonly Question[] } {
  const unknown = new Set(findings.flatMap(({ contribution }) => unknownOf(contribution)));
  return {
    actions: result.actions.filter((one) =>
      findings.some(({ contribution }) => answersIt(one, contribution)),
    ),
    questions: result.questions.filter(({ facts }) => facts.some((pointer) => unknown.has(pointer))),
  };
}

/** Every id that can be asked for, by kind, in the order of reports. */
export function explainableIds(reference: Reference, situation: Situation | undefined) {
  const result = situation?.result;
  const tree = result?.inventory.tree;
  const things = COLLECTIONS.flatMap((at) => readCollection(nodeAt(tree, at)).ids.map((id) => child(at, id)));
  return {
    families: reference.method.families.map(({ family: id }) => id),
    things,
    verdicts: result?.choices.map(({ tool }) => `verdict@${tool}`) ?? [],
    findings: [...new Set(allFindings(situation).map(idOfFinding))],
    actions: result?.actions.map(({ id }) => id) ?? [],
    questions: result?.questions.map(({ id }) => id) ?? [],
    rows: [...reference.catalogue.rows.keys()],
    // Those of the text itself are met with their sentence beside them: listed, they would hide the others.
    rules: reference.rules.filter(({ theme }) => THEMES.some((one) => one === theme)).map(({ id }) => id),
  };
}
