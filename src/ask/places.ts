import { isMapping, nodeAt, readCollection, type Json } from '../domain/fact.js';
import { pointerOf, segmentsOf, type Pointer } from '../domain/pointer.js';
import { elementNamed, type Hearing } from './elements.js';
import { formAt } from './forms.js';
import { idFor } from './words.js';

/**
 * The place that a path told by a person names: « outils/Google Drive/acces » is `/outils/google-drive/acces`. Ids that are there
 * stay; a thing not yet there gets the id that it would have.
 */
export function placeNamed(path: Pointer, hearing: Hearing): Pointer {
  return segmentsOf(path).reduce<Pointer>((place, segment) => {
    const form = formAt(place);
    return `${place}/${form?.shape === 'collection' ? idIn(place, segment, hearing) : segment}`;
  }, pointerOf([]));
}

function idIn(collection: Pointer, segment: string, hearing: Hearing): string {
  const node = nodeAt(hearing.tree, collection);
  if (segment === 'complet' || readCollection(node).ids.includes(segment)) return segment;
  const named = elementNamed(collection, segment, hearing);
  if (named !== undefined) return named;
  const tool = collection === '/outils' ? hearing.toolNamed(segment) : undefined;
  return tool ?? (isIdLike(segment) ? segment : idFor(segment, isMapping(node) ? Object.keys(node) : []));
}

function isIdLike(segment: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(segment);
}

/** True where all that the path names is still there: nothing on the way would have to be made again. */
export function isThere(pointer: Pointer, tree: Json): boolean {
  const segments = segmentsOf(pointer);
  return segments.every((segment, at) => {
    const place = pointerOf(segments.slice(0, at));
    const form = formAt(place);
    if (form?.shape !== 'collection' || form.keys !== undefined || segment === 'complet') return true;
    return readCollection(nodeAt(tree, place)).ids.includes(segment);
  });
}
