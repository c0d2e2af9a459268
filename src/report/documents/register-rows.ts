import { readBoolean, readCollection, readReferences, readText } from '../../domain/fact.js';
import { byCodePoint } from '../../domain/pointer.js';
import { valueWord } from '../../texts/fr/catalogue-words.js';
import { registerTexts } from '../../texts/fr/register.js';
import { teamTexts } from '../../texts/fr/team.js';
import { inSentence, listWords } from '../../texts/fr/words.js';
import type { Lookup } from '../lookup.js';
import { nameWords, personWords } from '../wording.js';
import type { Brief } from './document.js';
import { idsAt, leavingTools, stepsOf, toolName } from './team.js';

/** One activity that handles what concerns people, in words: a line of the register. */
export type RegisterRow = Readonly<Record<keyof typeof registerTexts.heads, string>>;

/** What the inventory tells of an activity. */
interface Activity {
  readonly name: string;
  readonly purpose: string;
  readonly tools: readonly string[];
  readonly groups: readonly string[];
}

/** The register: activities that may hold personal data, and the names of those that were said not to. */
export function registerOf(brief: Brief): {
  readonly rows: readonly RegisterRow[];
  readonly without: readonly string[];
} {
  const all = activitiesOf(brief.lookup);
  const none = all.filter(({ tools }) => holdsNone(tools, brief.lookup));
  return {
    rows: all.filter((activity) => !none.includes(activity)).map((activity) => rowOf(activity, brief)),
    without: none.map(({ name }) => name),
  };
}

/** What people do with tools, then the tools that serve no usage told. */
function activitiesOf(lookup: Lookup): readonly Activity[] {
  const tools = readCollection(lookup.at('/outils')).ids;
  const usages = readCollection(lookup.at('/usages')).ids.filter(
    (id) => readText(lookup.at(`/usages/${id}/etat`)) !== 'souhaite',
  );
  const served = usages.map((id) => activityOfUsage(id, tools, lookup));
  const alone = tools.filter((id) => served.every(({ tools: own }) => !own.includes(id)));
  return [...served, ...alone.map((id) => activityOfTool(id, lookup))];
}

function activityOfUsage(id: string, tools: readonly string[], lookup: Lookup): Activity {
  const at = `/usages/${id}`;
  const fromTools = tools.filter((tool) =>
    readReferences(lookup.at(`/outils/${tool}/usages`)).ids.includes(id),
  );
  return {
    name: nameWords(lookup.named(at).name),
    purpose: usageWords(readText(lookup.at(`${at}/catalogue`)) ?? id) ?? teamTexts.blank,
    tools: sorted([...readReferences(lookup.at(`${at}/outils`)).ids, ...fromTools]),
    groups: readReferences(lookup.at(`${at}/groupes`)).ids,
  };
}

function activityOfTool(id: string, lookup: Lookup): Activity {
  const words = (lookup.toolEntry(id)?.usages ?? []).flatMap((usage) => usageWords(usage) ?? []);
  return {
    name: toolName(id, lookup),
    purpose: words.join(', ') || teamTexts.blank,
    tools: [id],
    groups: readReferences(lookup.at(`/outils/${id}/groupes`)).ids,
  };
}

/** The catalogue's words for a usage; an id of the association's own has none. */
function usageWords(id: string): string | undefined {
  const words = nameWords({ kind: 'usages', id, label: undefined });
  return words === nameWords({ kind: '-', id, label: undefined }) ? undefined : words;
}

function sorted(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort(byCodePoint);
}

/** All its tools were said to hold nothing on people. */
function holdsNone(tools: readonly string[], lookup: Lookup): boolean {
  return (
    tools.length > 0 &&
    tools.every((id) => readBoolean(lookup.at(`/outils/${id}/donnees/personnelles`)) === false)
  );
}

function rowOf({ name, purpose, tools, groups }: Activity, brief: Brief): RegisterRow {
  const { lookup } = brief;
  const told = (key: string): string =>
    anyOf(tools.map((id) => readBoolean(lookup.at(`/outils/${id}/donnees/${key}`))));
  return {
    name,
    purpose,
    people:
      listWords(groups.map((id) => inSentence(nameWords(lookup.named(`/groupes/${id}`).name)))) ||
      teamTexts.blank,
    kinds: teamTexts.blank,
    personal: told('personnelles'),
    sensitive: told('sensibles'),
    minors: told('mineurs'),
    where: listWords(tools.map((id) => toolName(id, lookup))) || registerTexts.paper,
    country: byWords(tools.flatMap((id) => countryOf(id, lookup))),
    retention: teamTexts.blank,
    inside: peopleOf(tools, lookup),
    outside: joined(tools.flatMap((id) => outsideOf(id, lookup))),
    security: byWords(tools.flatMap((id) => securityOf(id, lookup))),
    after: afterOf(tools, brief),
  };
}

/** One yes is a yes; all must be known for a no. */
function anyOf(answers: readonly (boolean | undefined)[]): string {
  if (answers.includes(true)) return teamTexts.yes;
  return answers.length === 0 || answers.includes(undefined) ? teamTexts.unknown : teamTexts.no;
}

function joined(parts: readonly string[]): string {
  return [...new Set(parts)].join(' ; ') || teamTexts.blank;
}

/** Something said of a tool or a host. */
type Said = readonly [what: string, name: string];

/** Each thing once, with all that it is said of. */
function byWords(said: readonly Said[]): string {
  const whats = [...new Set(said.map(([what]) => what))];
  const names = (what: string) => said.filter((one) => one[0] === what).map(([, name]) => name);
  return joined(whats.map((what) => registerTexts.of(what, [...new Set(names(what))])));
}

function countryOf(id: string, lookup: Lookup): readonly Said[] {
  const place = lookup.toolEntry(id)?.donnees?.lieu;
  return place === undefined ? [] : [[valueWord('lieu', place), toolName(id, lookup)]];
}

function peopleOf(tools: readonly string[], lookup: Lookup): string {
  const ids = sorted(tools.flatMap((id) => idsAt(`/outils/${id}/acces`, lookup)));
  const people = listWords(ids.map((id) => personWords(lookup.person(id))));
  return people === '' ? teamTexts.blank : registerTexts.keys(people);
}

/** Who keeps it for the association: the host told, else the publisher of a service. */
function outsideOf(id: string, lookup: Lookup): readonly string[] {
  const host = readText(lookup.at(`/outils/${id}/hebergeur`));
  if (host !== undefined) return [nameWords(lookup.named(`/hebergeurs/${host}`).name)];
  const entry = lookup.toolEntry(id);
  return entry?.genre === 'service' && entry.editeur !== undefined ? [entry.editeur] : [];
}

function securityOf(id: string, lookup: Lookup): readonly Said[] {
  const coded = readBoolean(lookup.at(`/outils/${id}/second_facteur/demande`)) === true;
  const told = [
    ...(coded ? [registerTexts.code] : []),
    ...(idsAt(`/outils/${id}/acces`, lookup).length > 1 ? [registerTexts.twoPeople] : []),
  ].map((what): Said => [what, toolName(id, lookup)]);
  return [...told, ...hostSecurity(readText(lookup.at(`/outils/${id}/hebergeur`)), lookup)];
}

function hostSecurity(host: string | undefined, lookup: Lookup): readonly Said[] {
  if (host === undefined) return [];
  const name = nameWords(lookup.named(`/hebergeurs/${host}`).name);
  const says = (key: string): boolean => readBoolean(lookup.at(`/hebergeurs/${host}/${key}`)) === true;
  const copy = says('sauvegarde/ailleurs') ? registerTexts.elsewhere : registerTexts.copy;
  return [
    ...(says('sauvegarde/existe') ? [copy] : []),
    ...(says('sauvegarde/restauration_essayee') ? [registerTexts.restored] : []),
    ...(says('contrat_donnees') ? [registerTexts.contract] : []),
  ].map((what): Said => [what, name]);
}

function afterOf(tools: readonly string[], brief: Brief): string {
  const moves = leavingTools(brief).filter(({ id }) => tools.includes(id));
  const words = moves.map(({ id, name, to }) => {
    const date = stepsOf(brief, 'bascule', id)[0]?.step.start;
    return to === undefined ? registerTexts.stops(name, date) : registerTexts.after(name, to, date);
  });
  return words.join(' ; ') || registerTexts.nothingMoves;
}
