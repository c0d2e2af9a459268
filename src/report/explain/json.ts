import type { Json } from '../../domain/fact.js';
import type { Term, Working } from '../../domain/working.js';
import { inertJson } from '../inert.js';
import {
  jsonAction,
  jsonContribution,
  jsonFamily,
  jsonInterval,
  jsonQuestion,
  jsonSubject,
} from '../json-parts.js';
import { lookupIn, type Lookup } from '../lookup.js';
import { jsonChoice } from '../renderers/score-json.js';
import { rowTitle } from '../wording.js';
import {
  idOfFinding,
  type Explanation,
  type Finding,
  type Reference,
  type Situation,
} from './explanation.js';
import { headingOf } from './heading.js';

/** The number of the published shape: schemas/explanation.schema.json. */
const FORMAT = 1;

/** An explanation as JSON, every list whole, with the arithmetic of each reason. Ends with a newline. */
export function renderExplanationJson(
  explanation: Explanation,
  reference: Reference,
  situation: Situation | undefined,
): string {
  const { title, about } = headingOf(explanation, reference, situation);
  const { result } = situation ?? {};
  const lookup = result && lookupIn(result.inventory, reference.catalogue);
  const value: Json = {
    format: FORMAT,
    kind: 'explanation',
    id: explanation.id,
    of: explanation.kind,
    date: result?.date ?? null,
    inventory: lookup?.file ?? null,
    title,
    about,
    families: explanation.families.map(({ family }) => family),
    rows: explanation.rows.map((id) => ({ id, title: rowTitle(id).replace(/^« | »$/g, '') })),
    rules: explanation.rules.map(({ id, severity }) => ({ id, severity })),
    ...(lookup === undefined ? {} : situated(explanation, lookup)),
  };
  return `${inertJson(JSON.stringify(value, null, 2))}\n`;
}

function situated(explanation: Explanation, lookup: Lookup) {
  const { things, scores, findings, choices, carried, actions, questions, found } = explanation;
  return {
    things: things.map((pointer) => jsonSubject(pointer, lookup)),
    scores: scores.map((score) => jsonFamily(score, lookup)),
    findings: findings.map((finding) => jsonFinding(finding, lookup)),
    choices: choices.map(jsonChoice),
    carriers: carried.map(({ subject, carriers, possible, holders, count, unrecoverable }) => ({
      subject: jsonSubject(subject, lookup),
      holders,
      carriers,
      possible,
      count: jsonInterval(count),
      unrecoverable,
    })),
    actions: actions.map((action) => jsonAction(action, lookup)),
    questions: questions.map((question) => jsonQuestion(question, lookup)),
    found: found.map(({ code, severity, pointer, args }) => ({
      code,
      severity,
      subject: jsonSubject(pointer, lookup),
      args,
    })),
  };
}

function jsonFinding(finding: Finding, lookup: Lookup): Json {
  const { family, sides, contribution } = finding;
  const { best, worst } = contribution.working;
  return {
    id: idOfFinding(finding),
    family,
    sides,
    contribution: jsonContribution(contribution, lookup),
    working: { best: jsonWorking(best), worst: jsonWorking(worst) },
  };
}

function jsonWorking({ formula, terms }: Working): Json {
  return { formula, terms: terms.map(jsonTerm) };
}

function jsonTerm({ name, value, from, weight, about, working }: Term): Json {
  return {
    name,
    value: Number.isFinite(value) ? value : null,
    from,
    weight: weight ?? null,
    about: about ?? null,
    working: working === undefined ? null : jsonWorking(working),
  };
}
