import type { Field } from '../domain/answer.js';
import { interviewTexts as texts } from '../texts/fr/interview.js';
import { capital, idWords } from '../texts/fr/words.js';
import { askCollection, askKeys, askNames } from './ask-lists.js';
import { askText, choice, choose, type Asking, type Reply } from './replies.js';

/** Asks one field in the way that fits its shape. */
export async function askField(field: Field, asking: Asking): Promise<Reply> {
  const { form } = field;
  switch (form.shape) {
    case 'oui-non':
      return choose(form.title, [choice('oui', texts.yes), choice('non', texts.no)], asking);
    case 'choix':
      return choose(
        `${form.title}. ${form.description}`,
        (form.choices ?? []).map((word) => choice(word, capital(idWords(word)))),
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
