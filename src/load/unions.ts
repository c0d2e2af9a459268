import type { ErrorObject } from 'ajv';
import { isMapping } from '../domain/fact.js';
import type { Pointer } from '../domain/pointer.js';
import { closestOf } from './suggest.js';

type Schema = Readonly<Record<string, unknown>>;

/** One `anyOf` that failed, and the branch that the person was writing, if that can be told. */
interface Union {
  readonly error: ErrorObject;
  readonly branch: { readonly schema: Schema; readonly path: string } | undefined;
}

/**
 * A fact may be written in several ways, and the validator complains about each of them. Keeps what is said about the
 * way that was meant; when none was, keeps the one complaint about the whole.
 */
export function withoutOtherBranches(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const unions = new Map<Pointer, Union>();
  for (const error of errors) {
    if (error.keyword === 'anyOf') unions.set(error.instancePath, { error, branch: meantBranch(error) });
  }
  return errors.filter((error) =>
    ancestorsOf(error.instancePath).every((path) => survives(error, unions.get(path))),
  );
}

function survives(error: ErrorObject, union: Union | undefined): boolean {
  if (union === undefined) return true;
  const { branch } = union;
  const here = union.error.instancePath;
  if (error.instancePath === here) {
    return branch === undefined ? error === union.error : error.schemaPath.startsWith(branch.path);
  }
  const rest = error.instancePath.slice(here.length + 1);
  return branch !== undefined && covers(branch.schema, rest.split('/', 1)[0] ?? '');
}

function covers(branch: Schema, key: string): boolean {
  return 'items' in branch || (isMapping(branch['properties']) && Object.hasOwn(branch['properties'], key));
}

function meantBranch(error: ErrorObject): Union['branch'] {
  const schemas: readonly Schema[] = Array.isArray(error.schema) ? error.schema : [];
  const branches = schemas.map((schema, index) => ({ schema, path: `${error.schemaPath}/${index}/` }));
  if (Array.isArray(error.data)) return branches.find(({ schema }) => schema['type'] === 'array');
  if (!isMapping(error.data)) return undefined;
  const keys = Object.keys(error.data);
  const scored = branches
    .filter(({ schema }) => schema['type'] === 'object')
    .map((branch) => ({ branch, score: likeness(branch.schema, keys) }))
    .sort((a, b) => b.score - a.score);
  return scored[0] !== undefined && scored[0].score > 0 ? scored[0].branch : undefined;
}

/** How many of the keys the branch knows; a key nearly right counts for half. */
function likeness(branch: Schema, keys: readonly string[]): number {
  const known = isMapping(branch['properties']) ? Object.keys(branch['properties']) : [];
  return keys
    .map((key) => (known.includes(key) ? 1 : closestOf(key, known) === undefined ? 0 : 0.5))
    .reduce<number>((sum, value) => sum + value, 0);
}

/** The path itself and every path above it. */
function ancestorsOf(path: Pointer): readonly Pointer[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}
