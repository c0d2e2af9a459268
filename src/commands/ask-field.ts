import type { Field } from '../domain/answer.js';
import { choiceLabel } from '../texts/fr/choices.js';
import { interviewTexts as texts } from '../texts/fr/interview.js';
import { askCollection, askKeys, askNames } from './ask-lists.js';
import { askText, choice, choose, type Asking, type Reply } from './replies.js';

/** Asks one field in the way that fits its shape. */
export async function askField(field: Field, asking: Asking): Promise<Reply> {
  const { form, pointer } = field;
  const title = texts.typed(form.title);
  switch (form.shape) {
    case 'oui-non':
      return choose(title, [choice('oui', texts.yes), choice('non', texts.no)], asking);
    case 'choix':
      return choose(
        title,
        (form.choices ?? []).map((word) => choice(word, choiceLabel(word, pointer))),
        asking,
      );
    case 'reference':
    case 'references':
      return askNames(field, asking);
    case 'collection':
      return form.keys === undefined ? askCollection(field, asking) : askKeys(field, asking);
    default:
      return askText(field, asking);
  }
}
