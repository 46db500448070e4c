import * as z from 'zod';

type Schema = z.core.JSONSchema.BaseSchema;

/** A key of a JSON file, as its schema describes it. */
export interface SchemaKey {
  /** Where it stands: `rows[].scores.*.value`. */
  path: string;
  /** `integer or null`. */
  type: string;
  /** May be empty. */
  about: string;
}

/**
 * Every key that a schema allows, from the outside in, as they follow each other in the file.
 *
 * @param closed paths whose inside is not told, because it is told elsewhere.
 */
export function schemaKeys(schema: z.ZodType, closed: readonly string[] = []): SchemaKey[] {
  return keysBelow('', z.toJSONSchema(schema, { io: 'input' }), closed);
}

function keysBelow(path: string, node: Schema, closed: readonly string[]): SchemaKey[] {
  if (closed.includes(path)) return [];
  return childrenOf(path, node).flatMap(([at, child]) => [
    ...(at.endsWith('[]') || at.endsWith('.*') ? [] : [keyOf(at, child)]),
    ...keysBelow(at, child, closed),
  ]);
}

function keyOf(path: string, node: Schema): SchemaKey {
  return { path, type: typeText(node), about: node.description ?? '' };
}

/** What stands directly inside, whichever of its kinds the value has. */
function childrenOf(path: string, node: Schema): [path: string, child: Schema][] {
  const { properties, items, additionalProperties } = node;
  return [
    ...Object.entries(properties ?? {}).map(([key, child]): [string, Schema | boolean] => [
      path === '' ? key : `${path}.${key}`,
      child,
    ]),
    ...(isSchema(items) ? [[`${path}[]`, items] as const] : []),
    ...(isSchema(additionalProperties) ? [[`${path}.*`, additionalProperties] as const] : []),
  ]
    .flatMap(([at, child]): [string, Schema][] => (isSchema(child) ? [[at, child]] : []))
    .concat((node.anyOf ?? []).flatMap((kind) => (isSchema(kind) ? childrenOf(path, kind) : [])));
}

function typeText(node: Schema): string {
  const { anyOf, items, prefixItems, additionalProperties, const: only, enum: allowed } = node;
  // Of a key that may be null a schema has a list.
  const type: unknown = node.type;
  if (only !== undefined) return JSON.stringify(only);
  if (allowed) return allowed.map((value) => JSON.stringify(value)).join(' or ');
  if (anyOf) return anyOf.filter(isSchema).map(typeText).join(' or ');
  if (prefixItems) return `list of ${prefixItems.length} (${kindsOf(prefixItems.filter(isSchema))})`;
  if (type === 'array') return isSchema(items) ? `list of ${typeText(items)}` : 'list';
  if (isSchema(additionalProperties)) return 'object by name';
  return [type].flat().join(' or ');
}

function kindsOf(nodes: readonly Schema[]): string {
  return [...new Set(nodes.map(typeText))].join(' or ');
}

function isSchema(node: unknown): node is Schema {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}
