import { isMonth, type Field } from '../domain/answer.js';
import { nodeAt, readCollection, readReferences, type Json } from '../domain/fact.js';
import { child, type Pointer } from '../domain/pointer.js';
import { choiceName } from '../texts/fr/choices.js';
import { guideTexts } from '../texts/fr/guide.js';
import { FIELD_HINTS, PERIOD_HINT } from '../texts/fr/interview.js';

const texts = guideTexts.how;

/** More names than this do not fit a cell. */
const LISTED = 15;

/** Where names are found. */
export interface Names {
  readonly tree: Json;
  readonly nameOf: (pointer: Pointer) => string;
}

/** What to write for a field, its choices or an example, and what is noted already. */
export function howWords(field: Field, names: Names): string {
  const { title, shape } = field.form;
  const parts = [
    texts.field(title, wayOf(field, names)),
    ...(LISTS.includes(shape) ? [knownWords(field, names) || texts.whole] : []),
  ];
  return parts.join(' ');
}

const LISTS: readonly string[] = ['references', 'textes', 'absences', 'collection'];

/** The words to choose from, where there are some. */
export function choicesOf({ form }: Field): readonly string[] {
  return (form.choices ?? form.keys ?? []).map(choiceName);
}

function wayOf(field: Field, names: Names): string {
  const { form, pointer } = field;
  const choices = choicesOf(field);
  switch (form.shape) {
    case 'oui-non':
      return texts.yesNo;
    case 'choix':
      return texts.or(choices);
    case 'reference':
      return texts.one(namesIn(form.of ?? '', names));
    case 'references':
      return texts.several(namesIn(form.of ?? '', names));
    case 'textes':
      return choices.length > 0 ? texts.several(choices) : (FIELD_HINTS['textes'] ?? '');
    case 'collection':
      if (pointer === '/calendrier/periodes') return PERIOD_HINT;
      return form.keys === undefined ? texts.names : texts.keys(form.keys);
    default:
      return FIELD_HINTS[isMonth(form) ? 'mois' : form.shape] ?? texts.words;
  }
}

function namesIn(section: string, { tree, nameOf }: Names): readonly string[] {
  const { ids } = readCollection(nodeAt(tree, `/${section}`));
  const shown = ids.slice(0, LISTED).map((id) => toldName(id, nameOf(child(`/${section}`, id))));
  return ids.length > LISTED ? [...shown, texts.more] : shown;
}

/** A comma parts names: who has one in their name is told by the id. */
function toldName(id: string, name: string): string {
  return /[,;]/.test(name) ? id : name;
}

function knownWords({ pointer, form }: Field, { tree, nameOf }: Names): string {
  const node = nodeAt(tree, pointer);
  const told =
    form.shape === 'collection'
      ? readCollection(node).ids.map((id) => toldName(id, nameOf(child(pointer, id))))
      : readReferences(node).ids.map((id) =>
          form.of === undefined ? id : toldName(id, nameOf(child(`/${form.of}`, id))),
        );
  if (told.length === 0) return '';
  return form.shape === 'collection'
    ? `${texts.known(told.join(', '))} ${texts.whole}`
    : texts.knownList(told.join(', '));
}
