import {
  isMapping,
  readBoolean,
  readCollection,
  readReferences,
  UNKNOWN,
  type Json,
} from '../../domain/fact.js';
import { BLANK } from '../../texts/fr/members.js';
import { privacyTexts as texts } from '../../texts/fr/privacy.js';
import { capital } from '../../texts/fr/words.js';
import type { Lookup } from '../lookup.js';
import { personWords } from '../wording.js';
import { headOf } from './brief.js';
import type { Brief, DocumentRow } from './document.js';
import { peopleWords, toPeople } from './members-words.js';

/** To the people whom the inventory describes: what is written, why, who reads it, how to have it changed. */
export const informationPersonnes: DocumentRow = {
  id: 'information-personnes',
  audience: 'equipe',
  formats: ['odt', 'markdown'],
  tight: true,
  context: (brief: Brief) => ({ ...headOf(brief), ...peopleContext(brief.lookup) }),
};

/** What the page says of people: all of it is in the inventory, no risk and no plan. */
export function peopleContext(lookup: Lookup) {
  const referents = readReferences(lookup.at('/association/referents')).ids.map((id) => lookup.person(id));
  return {
    people: readCollection(lookup.at('/personnes')).ids.map((id) => personContext(id, lookup)),
    readers: capital(peopleWords(referents)),
    ask: toPeople(referents),
    blank: BLANK,
  };
}

function personContext(id: string, lookup: Lookup) {
  const own = Object.entries(texts.kinds).filter(([key]) => told(lookup.at(`/personnes/${id}/${key}`)));
  const elsewhere = Object.entries(texts.sections).filter(([key]) => mentions(lookup.at(`/${key}`), id));
  const kinds = [...own, ...elsewhere].map(([, words]) => words);
  return {
    role: capital(personWords(lookup.person(id))),
    written: capital(kinds.join(', ') || texts.roleOnly),
    told: toldWords(readBoolean(lookup.at(`/personnes/${id}/informee`))),
  };
}

function told(node: Json | undefined): boolean {
  return node !== undefined && node !== UNKNOWN;
}

/** True when a person is named anywhere below a node. */
function mentions(node: Json | undefined, person: string): boolean {
  if (Array.isArray(node)) return node.some((each: Json) => mentions(each, person));
  if (isMapping(node)) return Object.values(node).some((each) => mentions(each, person));
  return node === person;
}

function toldWords(informed: boolean | undefined): string {
  if (informed === undefined) return texts.unknown;
  return informed ? texts.told : texts.notTold;
}
