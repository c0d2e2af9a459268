import { nodeAt, readCollection, readReferences, readText } from '../domain/fact.js';
import { highCount, skillsOf } from './facts.js';
import { alreadyThere } from './reason-context.js';
import { NOTHING, says, type Rule } from './reason-rule.js';

// Reasons of one kind: who would learn it, carry it, refuse it.

export const skills: Rule = (context, tool, candidate) => {
  const ids = [candidate.id, ...alreadyThere(context, tool, candidate).map(({ id }) => id)];
  const able = context.people.filter((person) => {
    const known = skillsOf(person);
    return ids.some((id) => ['a-l-aise', 'expert', 'formateur'].includes(known.get(id) ?? ''));
  });
  const args = { personnes: able.map(({ id }) => id) };
  const at = able.map(({ pointer }) => `${pointer}/competences`);
  return able.length === 0 ? NOTHING : says('pour', 'savoir-faire-present', args, ['C1', 'AC5'], at);
};

export const libreAtHome: Rule = ({ inventory }, tool) => {
  const users = tool.groups.ids.filter(
    (group) => (highCount(inventory.tree, `/groupes/${group}/libre_chez_soi`) ?? 0) > 0,
  );
  const at = users.map((group) => `/groupes/${group}/libre_chez_soi`);
  return users.length === 0 ? NOTHING : says('pour', 'libre-a-la-maison', { groupes: users }, ['AU1'], at);
};

export const outsideHelp: Rule = ({ inventory }, _tool, candidate) => {
  const helps = nodeAt(inventory.tree, '/association/aide_exterieure');
  const able = readCollection(helps).ids.filter((id) =>
    readReferences(nodeAt(helps, `/${id}/connait`)).ids.includes(candidate.id),
  );
  const at = able.map((id) => `/association/aide_exterieure/${id}`);
  return able.length === 0 ? NOTHING : says('pour', 'aide-exterieure', { aides: able }, ['C5', 'AC1'], at);
};

export const accounts: Rule = ({ inventory }, tool, candidate) => {
  const refusing = tool.groups.ids.filter(
    (id) => (highCount(inventory.tree, `/groupes/${id}/refusent_un_compte`) ?? 0) > 0,
  );
  const needed = candidate.compte?.necessaire;
  const at = [
    `/catalogue/${candidate.id}/compte`,
    ...refusing.map((id) => `/groupes/${id}/refusent_un_compte`),
  ];
  if (needed === 'non') return says('pour', 'sans-compte', {}, ['M3'], at);
  return needed === 'oui' && refusing.length > 0
    ? says('contre', 'compte-refuse', { groupes: refusing }, ['M3'], at)
    : NOTHING;
};

export const learning: Rule = ({ planning }, _tool, candidate) => {
  const hours = candidate.apprentissage?.debutant;
  return hours !== undefined && hours < planning.groupes.apprentissage.debutant
    ? says(
        'pour',
        'apprendre-peu',
        { heures: hours },
        ['AU2', 'C1'],
        [`/catalogue/${candidate.id}/apprentissage`],
      )
    : NOTHING;
};

export const pastAttempt: Rule = ({ inventory }, _tool, candidate) => {
  const attempts = nodeAt(inventory.tree, '/association/tentatives');
  const stopped = readCollection(attempts).ids.filter(
    (id) =>
      readReferences(nodeAt(attempts, `/${id}/vers`)).ids.includes(candidate.id) &&
      readText(nodeAt(attempts, `/${id}/resultat`)) === 'abandonnee',
  );
  const at = stopped.map((id) => `/association/tentatives/${id}`);
  const why = stopped
    .map((id) => readText(nodeAt(attempts, `/${id}/raison`)) ?? '')
    .filter((text) => text !== '');
  return stopped.length === 0
    ? NOTHING
    : says('contre', 'tentative-passee', { raisons: why }, ['AC2', 'U1'], at);
};
