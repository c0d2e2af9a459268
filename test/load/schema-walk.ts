import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Schema = Readonly<Record<string, unknown>>;

const path = join(import.meta.dirname, '..', '..', 'schemas', 'inventory.schema.json');
const schema = JSON.parse(readFileSync(path, 'utf8')) as Schema;
const defs = schema['$defs'] as Readonly<Record<string, Schema>>;

/** Every place of an inventory, `outils/*\/acces`, with the name of the definition that rules it. */
export function placesOfSchema(
  node: Schema = schema,
  at = '',
): readonly (readonly [path: string, kind: string])[] {
  const properties = Object.entries((node['properties'] ?? {}) as Readonly<Record<string, Schema>>);
  const any = node['additionalProperties'];
  const children: readonly (readonly [string, Schema])[] =
    typeof any === 'object' && any !== null ? [...properties, ['*', any as Schema]] : properties;
  return children.flatMap(([key, child]) => {
    const place = at === '' ? key : `${at}/${key}`;
    const kind = String(child['$ref'] ?? '').replace('#/$defs/', '');
    return [[place, kind] as const, ...placesOfSchema(defs[kind] ?? child, place)];
  });
}
