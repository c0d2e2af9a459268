// Inventories for the measure of questions: an example of ours of which everything is known (what it leaves open is told by
// chance), and the same with a part of its facts blanked. The same seed gives the same inventories.

import { chanceAt } from './chance.mjs';

const oneOf = (chance, list) => list[Math.floor(chance() * list.length)];
const some = (chance, list, share) => list.filter(() => chance() < share);

const isMapping = (node) => typeof node === 'object' && node !== null && !Array.isArray(node);

/** What somebody who knows everything might say at a place. */
function toldByChance({ pointer, form }, tree, chance, { nodeAt, readCollection }) {
  switch (form.shape) {
    case 'oui-non':
      return oneOf(chance, ['oui', 'non']);
    case 'choix':
      return oneOf(chance, form.choices);
    case 'nombre':
      return Math.floor(chance() * (1 + Math.min(form.max ?? 20, form.max === 100 ? 100 : 20)));
    case 'date':
      return oneOf(chance, ['2026-12-31', '2027-06-30', form.endless ? 'sans-terme' : '2029-06-30']);
    case 'extension':
      return oneOf(chance, ['odt', 'docx', 'pdf', 'xlsx']);
    case 'reference':
      return oneOf(chance, readCollection(nodeAt(tree, `/${form.of}`)).ids) ?? 'inconnu';
    case 'references':
      return { complet: 'oui', liste: some(chance, readCollection(nodeAt(tree, `/${form.of}`)).ids, 0.4) };
    case 'textes':
      return { complet: 'oui', liste: [] };
    case 'absences':
      return 'aucune';
    case 'collection':
      return closed(nodeAt(tree, pointer));
    default:
      return 'inconnu';
  }
}

function closed(node) {
  return isMapping(node) ? { ...node, complet: 'oui' } : 'aucun';
}

/** The same with everything told that any question would ask. */
export function completed(example, seed, tools) {
  const { inquire, fieldsOf, withValue } = tools;
  let tree = example;
  const asked = new Set();
  for (;;) {
    const questions = inquire(tree).filter(({ id }) => !asked.has(id));
    if (questions.length === 0) return tree;
    for (const question of questions) {
      asked.add(question.id);
      for (const field of fieldsOf(question, tree)) {
        const chance = chanceAt(seed, field.pointer);
        tree = withValue(tree, field.pointer, toldByChance(field, tree, chance, tools));
      }
    }
  }
}

/** How many of the elements of a list that is open again nobody has named. */
const HIDDEN = 0.25;

/** The same with each fact blanked by chance, and lists open again, some of their elements not named. */
export function blanked(truth, share, seed, tools) {
  const { factsOf, formAt, without, readCollection, nodeAt, rankOf } = tools;
  const lists = Object.keys(truth)
    .map((section) => `/${section}`)
    .filter((pointer) => formAt(pointer)?.shape === 'collection');
  let tree = truth;
  for (const { pointer } of [...factsOf(truth)].sort((a, b) => rankOf(a.pointer) - rankOf(b.pointer)))
    if (formAt(pointer) !== undefined && !IDENTITY.test(pointer) && chanceAt(seed, pointer)() < share)
      tree = without(tree, pointer);
  for (const list of lists) {
    if (nodeAt(tree, `${list}/complet`) !== undefined) continue;
    for (const id of some(chanceAt(seed, list), readCollection(nodeAt(tree, list)).ids, HIDDEN))
      tree = without(tree, `${list}/${id}`);
  }
  return tree;
}

/** What a thing is called is told with it. */
const IDENTITY = /\/(?:catalogue|nom|role|description)(?:\/nom)?$|^\/bascule$/;

/** What is told at once of a thing that is named: what it is called, and nothing more. */
export function named(element) {
  if (!isMapping(element)) return element;
  return Object.fromEntries(Object.entries(element).filter(([key]) => IDENTITY.test(`/${key}`)));
}
