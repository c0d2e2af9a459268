import type { Chain, ChainSign } from '../domain/chain.js';
import { addMonths } from '../domain/dates.js';
import type { Pointer } from '../domain/pointer.js';
import type { ChainFacts } from './chain-facts.js';
import { accessesOf } from './chain-links.js';

/**
 * Domain names near their end, of an end that nobody has told, or that nobody is left to renew: the site and all addresses
 * go with them. One that renews itself, with somebody there to see to it, is left in peace.
 */
export function domainChains(facts: ChainFacts): readonly Chain[] {
  return accessesOf(facts, 'nom-de-domaine').flatMap((root): readonly Chain[] => {
    const [expiry, renewal, accesses, tools] = [
      'echeance',
      'renouvellement_automatique',
      'acces',
      'outils',
    ].map((key) => `${root}/${key}`) as [Pointer, Pointer, Pointer, Pointer];
    const date = facts.text(expiry);
    const when = dateSign(facts, date);
    const keeper = keeperSign(facts, root);
    const renews = facts.yes(renewal);
    if (keeper === undefined && (renews === true || when === undefined)) return [];
    const told = [accesses, tools].filter((list) => facts.list(list).ids.length > 0);
    return [
      {
        kind: 'domaine',
        root,
        affected: facts.list(tools).ids.map((id) => `/outils/${id}`),
        people: facts.holders(root),
        ...(date === undefined ? {} : { date }),
        signs: [when, renewalSign(renews), keeper].filter((sign) => sign !== undefined),
        evidence: [
          ...(date === undefined ? [] : [expiry]),
          ...(renews === undefined ? [] : [renewal]),
          ...told,
          ...(keeper === 'titulaire-parti' ? departureFacts(facts, root) : []),
        ],
        unknown: [
          ...(date === undefined ? [expiry] : []),
          ...(renews === undefined ? [renewal] : []),
          ...facts.open(accesses, tools),
        ],
      },
    ];
  });
}

function dateSign({ today, nearMonths }: ChainFacts, date: string | undefined): ChainSign | undefined {
  if (date === undefined) return 'date-inconnue';
  if (date < today) return 'date-passee';
  return date < addMonths(today, nearMonths) ? 'date-proche' : undefined;
}

function renewalSign(renews: boolean | undefined): ChainSign | undefined {
  if (renews === undefined) return 'renouvellement-inconnu';
  return renews ? undefined : 'sans-renouvellement';
}

function keeperSign(facts: ChainFacts, root: Pointer): ChainSign | undefined {
  const holders = facts.holders(root);
  if (holders.length > 0) return holders.every(facts.gone) ? 'titulaire-parti' : undefined;
  return facts.list(`${root}/acces`).complete ? 'sans-titulaire' : undefined;
}

/** What tells that its holders are gone: whose account it is, and when their mandates ended. */
function departureFacts(facts: ChainFacts, root: Pointer): readonly Pointer[] {
  const ends = facts.holders(root).map((person) => `/personnes/${person}/fin_mandat`);
  return [`${root}/compte/titulaire`, ...ends].filter((pointer) => facts.text(pointer) !== undefined);
}
