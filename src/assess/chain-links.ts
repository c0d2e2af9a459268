import type { Chain } from '../domain/chain.js';
import { byCodePoint, idOf, type Pointer } from '../domain/pointer.js';
import type { ChainFacts } from './chain-facts.js';

const TOOLS = 'outils';
const ACCESSES = 'acces_critiques';
/** Whatever people open with an account. */
const OPENED = [TOOLS, 'hebergeurs', ACCESSES];

const toolPointer = (id: string): Pointer => `/${TOOLS}/${id}`;
const sorted = (pointers: readonly Pointer[]): readonly Pointer[] => [...new Set(pointers)].sort(byCodePoint);

/** Form → sheet → mailing: for each tool that feeds another, all that comes after it, the nearest first. */
export function feedingChains(facts: ChainFacts): readonly Chain[] {
  return facts.elements(TOOLS).flatMap((root): readonly Chain[] => {
    const affected = downstream(facts, root);
    if (affected.length === 0) return [];
    const lists = [root, ...affected].map((tool) => `${tool}/adherences`);
    return [
      {
        kind: 'adherences',
        root,
        affected,
        people: facts.holders(root),
        signs: [],
        evidence: lists.filter((pointer) => facts.list(pointer).ids.length > 0),
        unknown: facts.open(...lists),
      },
    ];
  });
}

/** Tools fed by a tool, and by those, once each; a circle ends where it began. */
function downstream(facts: ChainFacts, root: Pointer): readonly Pointer[] {
  const found: Pointer[] = [root];
  for (let at = 0; at < found.length; at += 1) {
    const next = facts.list(`${found[at] ?? root}/adherences`).ids.map(toolPointer);
    found.push(...next.filter((tool) => !found.includes(tool)));
  }
  return found.slice(1);
}

/** Free for a time, or paid by somebody else: what keeps a host alive may end apart from any contract. */
const FUNDING: Readonly<Record<string, 'gratuit' | 'subvention'>> = {
  'gratuit-commercial': 'gratuit',
  'gratuit-benevole': 'gratuit',
  subvention: 'subvention',
};

/** What one host carries ends with it. */
export function hostChains(facts: ChainFacts): readonly Chain[] {
  return facts.elements('hebergeurs').flatMap((root): readonly Chain[] => {
    const affected = facts.elements(TOOLS).filter((tool) => facts.text(`${tool}/hebergeur`) === idOf(root));
    if (affected.length === 0) return [];
    const [end, funding] = [`${root}/fin_contrat`, `${root}/financement`];
    const date = facts.text(end);
    const paid = FUNDING[facts.text(funding) ?? ''];
    const told = [end, funding].filter((pointer) => facts.text(pointer) !== undefined);
    return [
      {
        kind: 'hebergeur',
        root,
        affected,
        people: facts.holders(root),
        ...(date === undefined ? {} : { date }),
        signs: [
          ...(date !== undefined && date < facts.today ? (['date-passee'] as const) : []),
          ...(paid === undefined ? [] : [paid]),
        ],
        evidence: [...affected.map((tool) => `${tool}/hebergeur`), ...told],
        unknown: [end, funding].filter((pointer) => !told.includes(pointer)),
      },
    ];
  });
}

/** A thing whose codes come to one known person only, and the fact that says so. */
interface OnePhone {
  readonly person: string;
  readonly affected: readonly Pointer[];
  readonly evidence: Pointer;
}

/** Codes that come to one person only, by person: their own phone, or a device that nobody else has. */
export function codeChains(facts: ChainFacts): readonly Chain[] {
  const phones = [...onePersonCodes(facts), ...onePersonDevices(facts)];
  const people = [...new Set(phones.map(({ person }) => person))];
  return people.map((person) => {
    const own = phones.filter((phone) => phone.person === person);
    const evidence = sorted(own.map((phone) => phone.evidence));
    return {
      kind: 'second-facteur',
      root: `/personnes/${person}`,
      affected: sorted(own.flatMap(({ affected }) => affected)),
      people: [person],
      signs: [],
      evidence,
      unknown: facts.open(...evidence),
    };
  });
}

function onePersonCodes(facts: ChainFacts): readonly OnePhone[] {
  return OPENED.flatMap(facts.elements).flatMap((thing) => {
    const evidence = `${thing}/second_facteur/personnes`;
    const [person, ...others] = facts.list(evidence).ids;
    const asked = facts.yes(`${thing}/second_facteur/demande`) === true;
    return asked && person !== undefined && others.length === 0
      ? [{ person, affected: [thing], evidence }]
      : [];
  });
}

function onePersonDevices(facts: ChainFacts): readonly OnePhone[] {
  return accessesOf(facts, 'appareil-second-facteur').flatMap((device) => {
    const evidence = `${device}/acces`;
    const [person, ...others] = facts.list(evidence).ids;
    const affected = facts.list(`${device}/outils`).ids.map(toolPointer);
    return person !== undefined && others.length === 0 && affected.length > 0
      ? [{ person, affected, evidence }]
      : [];
  });
}

/** What can only be got back through one address. */
export function recoveryChains(facts: ChainFacts): readonly Chain[] {
  return facts.elements(ACCESSES).flatMap((root): readonly Chain[] => {
    const leadHere = OPENED.flatMap(facts.elements).filter(
      (thing) => facts.text(`${thing}/compte/adresse_recuperation`) === idOf(root),
    );
    const isAddress = accessesOf(facts, 'adresse-de-recuperation').includes(root);
    const listed = isAddress ? facts.list(`${root}/outils`).ids.map(toolPointer) : [];
    const affected = sorted([...leadHere, ...listed]);
    if (affected.length === 0) return [];
    return [
      {
        kind: 'recuperation',
        root,
        affected,
        people: facts.holders(root),
        signs: [],
        evidence: [
          ...leadHere.map((thing) => `${thing}/compte/adresse_recuperation`),
          ...(listed.length > 0 ? [`${root}/outils`] : []),
        ],
        unknown: facts.open(`${root}/outils`, `${root}/acces`),
      },
    ];
  });
}

/** Accesses of one nature. */
export function accessesOf(facts: ChainFacts, nature: string): readonly Pointer[] {
  return facts.elements(ACCESSES).filter((access) => facts.text(`${access}/nature`) === nature);
}
