import { yearlyPrice } from '../domain/catalogue.js';
import { nodeAt, readRange } from '../domain/fact.js';
import { NOTHING, says, type Rule } from './reason-rule.js';

// Reasons of one kind: freedom, future, price, and how much is known of it.

const ETHICAL: readonly (string | undefined)[] = ['associatif', 'cooperatif', 'communautaire', 'local'];

export const freedom: Rule = (_context, _tool, candidate) => {
  const at = [`/catalogue/${candidate.id}/nature`, `/catalogue/${candidate.id}/service`];
  if (candidate.nature !== 'libre')
    return says('contre', 'entre-deux', { nature: candidate.nature }, ['AC1'], at);
  return ETHICAL.includes(candidate.service)
    ? says('pour', 'logiciel-et-service-libres', { service: candidate.service ?? '' }, ['AC1'], at)
    : says('pour', 'logiciel-libre-service-commercial', {}, ['AC1'], at);
};

export const longevity: Rule = ({ planning }, _tool, candidate) => {
  const health = candidate.sante;
  const at = [`/catalogue/${candidate.id}/sante`];
  const few = (health?.mainteneurs ?? Infinity) < planning.cibles.mainteneurs_min;
  return [
    ...(health?.statut === 'actif' ? says('pour', 'actif', {}, ['C5'], at) : NOTHING),
    ...(health?.statut === 'incertain' || health?.statut === 'maintenance'
      ? says('contre', 'avenir-incertain', { statut: health.statut }, ['C5'], at)
      : NOTHING),
    ...(few
      ? says('contre', 'peu-de-mainteneurs', { nombre: health?.mainteneurs ?? 0 }, ['C5'], at)
      : NOTHING),
  ];
};

export const price: Rule = ({ inventory }, _tool, candidate) => {
  const yearly = yearlyPrice(candidate);
  const budget = readRange(nodeAt(inventory.tree, '/objectifs/budget_annuel'))?.max;
  const at = [`/catalogue/${candidate.id}/prix`, '/objectifs/budget_annuel'];
  if (yearly !== undefined && budget !== undefined && yearly.min > budget) {
    return says('contre', 'depasse-le-budget', { prix: yearly.min, budget }, ['M6'], at);
  }
  return yearly?.min === 0 ? says('pour', 'gratuit', {}, ['M6'], at.slice(0, 1)) : NOTHING;
};

export const depth: Rule = (_context, _tool, candidate) =>
  candidate.niveau === 'repere'
    ? says('contre', 'fiche-reperes', {}, [], [`/catalogue/${candidate.id}/niveau`])
    : NOTHING;
