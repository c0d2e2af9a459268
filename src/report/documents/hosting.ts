import type { CatalogueTool } from '../../domain/catalogue.js';
import { readCollection, readText } from '../../domain/fact.js';
import { valueWord } from '../../texts/fr/catalogue-words.js';
import { BLANK } from '../../texts/fr/members.js';
import { answerTexts } from '../../texts/fr/members-questions.js';
import { privacyTexts } from '../../texts/fr/privacy.js';
import { inSentence } from '../../texts/fr/words.js';
import type { Lookup } from '../lookup.js';
import { nameWords } from '../wording.js';

/** Countries of the European Economic Area among those of the catalogue. Source: Agreement on the EEA, article 126. */
const EUROPE = ['UE', 'BE', 'CY', 'DE', 'EE', 'ES', 'FI', 'FR', 'IT', 'LU', 'LV', 'NL'];
const HERE = 'local';
const AT_THE_HOST = 'hebergeur';

/** Who keeps what a tool of the inventory holds; a blank where nobody has told. */
export function hostOfTool(tool: string, lookup: Lookup): string {
  const entry = lookup.toolEntry(tool);
  return toldHost(tool, lookup) ?? (entry === undefined ? BLANK : usualHost(entry));
}

/** The same for a tool of the catalogue: the host of the one that is there already, where there is one. */
export function hostWords(entry: CatalogueTool, lookup: Lookup): string {
  const there = readCollection(lookup.at('/outils')).ids.filter(
    (id) => lookup.toolEntry(id)?.id === entry.id,
  );
  const [told] = there.flatMap((id) => toldHost(id, lookup) ?? []);
  return told ?? usualHost(entry);
}

function usualHost(entry: CatalogueTool): string {
  if (runsHere(entry)) return privacyTexts.ownComputers;
  return entry.hebergement?.join() === 'editeur' ? (entry.editeur ?? BLANK) : BLANK;
}

/** True for a program that runs on people’s own machines, and nowhere else. */
export function runsHere({ hebergement }: CatalogueTool): boolean {
  return hebergement !== undefined && hebergement.every((way) => way === HERE);
}

function toldHost(tool: string, lookup: Lookup): string | undefined {
  const host = readText(lookup.at(`/outils/${tool}/hebergeur`));
  return host === undefined ? undefined : inSentence(nameWords(lookup.named(`/hebergeurs/${host}`).name));
}

/** The country where it is kept; undefined when it depends on a host or on one’s own computer, or nobody knows. */
export function placeOf({ donnees }: CatalogueTool): string | undefined {
  const place = donnees?.lieu;
  if (place === undefined || place === AT_THE_HOST || place === HERE) return undefined;
  const words = valueWord('lieu', place);
  return EUROPE.includes(place) ? words : answerTexts.abroad(words);
}
