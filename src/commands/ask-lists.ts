import { formAt } from '../ask/index.js';
import type { Field } from '../domain/answer.js';
import { isMapping, nodeAt, readCollection, readReferences, type Json } from '../domain/fact.js';
import { child } from '../domain/pointer.js';
import { interviewTexts as texts } from '../texts/fr/interview.js';
import { askText, choice, choose, CONTROL, replyOf, WAYS_OUT, type Asking, type Reply } from './replies.js';

const OTHER = '+';
const NONE = '0';

/** Who or which, among those that are known, or somebody new. */
export async function askNames(field: Field, asking: Asking): Promise<Reply> {
  const { form, pointer } = field;
  const section = `/${form.of ?? ''}`;
  const { tree } = asking.hearing;
  const known = readCollection(nodeAt(tree, section)).ids.map((id) =>
    choice(id, asking.nameOf(child(section, id))),
  );
  const one = form.shape === 'reference';
  const others = [choice(OTHER, texts.other), ...(one ? [] : [choice(NONE, texts.none)])];
  if (one) {
    const reply = await choose(texts.typed(form.title), [...known, ...others], asking);
    return reply.kind === 'dit' && reply.told === OTHER ? askNew(field, section, [], asking) : reply;
  }
  const told = readReferences(nodeAt(tree, pointer)).ids;
  const ticked = await asking.prompter.check(
    texts.typed(form.title),
    [...known, ...others, ...WAYS_OUT],
    told,
  );
  if (ticked === undefined) return { kind: 'interrompu' };
  const control = ticked.find((value) => Object.hasOwn(CONTROL, value));
  if (control !== undefined) return replyOf(control);
  const ids = ticked.filter((value) => value !== OTHER && value !== NONE);
  if (ticked.includes(OTHER)) return askNew(field, section, ids, asking);
  if (ticked.includes(NONE)) return { kind: 'dit', told: 'aucun' };
  return ids.length === 0 ? { kind: 'inconnu' } : closed(ids, asking);
}

/** Names that the inventory does not hold yet: they join it first. */
async function askNew(field: Field, section: string, ids: readonly string[], asking: Asking): Promise<Reply> {
  const form = formAt(section);
  if (form === undefined) return { kind: 'inconnu' };
  const reply = await askText(
    { pointer: section, form: { ...form, title: texts.names(form.title) } },
    asking,
  );
  if (reply.kind !== 'dit') return reply;
  const created = String(reply.told);
  if (field.form.shape === 'reference') return { kind: 'dit', told: created, created };
  const whole = await closed([...ids, created], asking);
  return whole.kind === 'dit' ? { ...whole, created } : whole;
}

/** Whether that is all. */
async function closed(ids: readonly string[], { prompter }: Asking): Promise<Reply> {
  const answer = await prompter.choose(texts.whole, [
    choice('oui', texts.wholeYes),
    choice('non', texts.wholeNo),
    ...WAYS_OUT.slice(0, 1),
  ]);
  if (answer === undefined) return { kind: 'interrompu' };
  return { kind: 'dit', told: answer === 'oui' ? `${ids.join(', ')} ; c’est tout` : ids.join(', ') };
}

/** More elements of a list, then whether that is all. */
export async function askCollection(field: Field, asking: Asking): Promise<Reply> {
  const { ids } = readCollection(nodeAt(asking.hearing.tree, field.pointer));
  const known = ids.map((id) => asking.nameOf(child(field.pointer, id))).join(', ');
  const title = known === '' ? field.form.title : texts.alreadyTold(field.form.title, known);
  const reply = await askText({ ...field, form: { ...field.form, title } }, asking);
  // Nothing new to add to a list is a good moment to ask whether it is whole.
  if (reply.kind === 'inconnu' && ids.length > 0) return closed(ids.slice(0, 1), asking);
  if (reply.kind !== 'dit') return reply;
  return closed([String(reply.told)], asking);
}

/** Which of a few fixed words, and how many people each. */
export async function askKeys({ pointer, form }: Field, asking: Asking): Promise<Reply> {
  const named = (form.keys ?? []).map((key) => choice(key, formAt(child(pointer, key))?.title ?? key));
  const node = nodeAt(asking.hearing.tree, pointer);
  const ticked = await asking.prompter.check(
    texts.typed(form.title),
    [...named, ...WAYS_OUT],
    readCollection(node).ids,
  );
  if (ticked === undefined) return { kind: 'interrompu' };
  const control = ticked.find((value) => Object.hasOwn(CONTROL, value));
  if (control !== undefined) return replyOf(control);
  if (ticked.length === 0) return { kind: 'inconnu' };
  const told: Record<string, Json> = {};
  for (const key of ticked) {
    const inner = formAt(child(pointer, key));
    if (inner === undefined || (isMapping(node) && typeof node[key] === 'number')) continue;
    const reply = await askText(
      { pointer: child(pointer, key), form: { ...inner, title: texts.howMany(inner.title) } },
      asking,
    );
    if (reply.kind !== 'dit' && reply.kind !== 'inconnu') return reply;
    told[key] = reply.kind === 'dit' ? reply.told : 'inconnu';
  }
  const whole = await closed([], asking);
  if (whole.kind !== 'dit') return whole;
  return { kind: 'dit', told: String(whole.told).includes('tout') ? { ...told, complet: 'oui' } : told };
}
