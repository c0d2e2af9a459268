import type { Candidate, Listing, Sheet, Understood } from '../../domain/catalogue-answers.js';
import { inertJson } from '../inert.js';
import type { Asked, CatalogueAnswer } from './answer.js';

/** The number of the published shape: schemas/catalogue.schema.json. */
const FORMAT = 1;

/** An answer as JSON. Entries are as their files say, in French; the rest is ours. Ends with a newline. */
export function renderAnswerJson(answer: CatalogueAnswer): string {
  const value = { format: FORMAT, kind: 'catalogue', of: answer.of, ...bodyOf(answer) };
  return `${inertJson(JSON.stringify(value, null, 2))}\n`;
}

function bodyOf(answer: CatalogueAnswer) {
  switch (answer.of) {
    case 'outil':
      return { ...askedOf(answer.asked), ...sheetOf(answer.sheet) };
    case 'liste':
      return listingOf(answer.listing);
    case 'remplacements': {
      const { old, basis, candidates, uncovered } = answer.replacements;
      return {
        ...askedOf(answer.asked),
        tool: old,
        basis,
        uncovered,
        order: ['usages', 'helpers', 'health', 'to-learn', 'name'],
        candidates: candidates.map(candidateOf),
      };
    }
    case 'anciennete':
      return answer.freshness;
    case 'completude':
      return answer.completeness;
  }
}

function askedOf(asked: Asked) {
  return { asked: asked.text, understood: understoodOf(asked.understood) };
}

function understoodOf(understood: Understood) {
  if (understood.how === 'connu') return { how: 'known' };
  if (understood.how === 'proche') return { how: 'near', name: understood.name };
  return { how: 'former-name', name: understood.name, until: understood.until ?? null };
}

function sheetOf({ tool, origins, hostedBy, replacedBy }: Sheet) {
  return { tool, origins: Object.fromEntries(origins), hostedBy, replacedBy };
}

function listingOf({ filters, tools, hosts, format }: Listing) {
  const entry = ({ tool, newest, file, replacedBy }: Listing['tools'][number]) => ({
    tool,
    newestSource: newest ?? null,
    replacedBy,
    ...(file && { file }),
  });
  return { filters, tools: tools.map(entry), hosts: hosts.map(entry), ...(format && { file: format }) };
}

function candidateOf({ tool, ...facts }: Candidate) {
  return { ...facts, tool };
}
