import { z } from 'zod';
import { leaderboard } from './schema/leaderboard.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

export interface ConfigKey {
  /** With `[]` for list items: `tasks[].weight`. */
  path: string;
  /** The mapping that it is a key of, as a path; empty for the file itself. */
  parent: string;
  name: string;
  isRequired: boolean;
  schema: JsonSchema;
}

/** JSON Schema of `leaderboard.yaml` for editors; draft 7 is what the YAML language server knows best. */
export function configJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(leaderboard, {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      if (jsonSchema.default === null) delete jsonSchema.default;
      mergeNull(jsonSchema);
    },
  });
  return { title: 'leaderboard.yaml', ...schema };
}

/** Every key that there is, each mapping's keys after the mapping itself. */
export function* configKeys(schema: JsonSchema, parent = ''): Generator<ConfigKey> {
  for (const branch of branches(schema)) {
    for (const [name, child] of Object.entries(branch.properties ?? {})) {
      if (typeof child === 'boolean') continue;
      const path = parent === '' ? name : `${parent}.${name}`;
      yield { path, parent, name, isRequired: branch.required?.includes(name) === true, schema: child };
      yield* configKeys(child, path);
    }
    const { items } = branch;
    if (typeof items === 'object' && !Array.isArray(items)) yield* configKeys(items, `${parent}[]`);
  }
}

/** Whether a mapping in a view has the keys of the board's own of that name. */
export function isBoardsOwn(parent: string): boolean {
  return parent.startsWith('views[].');
}

let parents: Map<string, string[]> | undefined;

/** The mappings that have a key of this name, as paths; empty for the file itself. */
export function parentsOf(name: string): readonly string[] {
  parents ??= findParents();
  return parents.get(name) ?? [];
}

function findParents(): Map<string, string[]> {
  const keys = [...configKeys(configJsonSchema())].filter(({ parent }) => !isBoardsOwn(parent));
  return new Map(
    [...Map.groupBy(keys, ({ name }) => name)].map(([key, all]) => [key, all.map(({ parent }) => parent)]),
  );
}

/** A schema, or those that it leaves the choice between, however deep. */
export function branches(schema: JsonSchema): JsonSchema[] {
  if (schema.anyOf === undefined) return [schema];
  return schema.anyOf.filter((branch) => typeof branch === 'object').flatMap(branches);
}

/** "A list or nothing" as one schema with two types: editors then name the one mistake instead of two that could be. */
function mergeNull(schema: JsonSchema): void {
  const [value, nothing, ...more] = branches(schema);
  if (nothing?.type !== 'null' || more.length > 0) return;
  if (value === undefined || typeof value.type !== 'string' || value.oneOf !== undefined) return;
  const { type, enum: values, ...rest } = value;
  delete schema.anyOf;
  Object.assign(schema, rest, { type: [type, 'null'] }, values && { enum: [...values, null] });
}
