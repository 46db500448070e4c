import { branches, type JsonSchema } from './json-schema.ts';

/** What a value may be, in a few words: `text`, ``"newest"` or `"all"``, `list of text`. */
export function typeWords(schema: JsonSchema): string {
  return branches(schema)
    .filter(({ type }) => type !== 'null')
    .map(wordsOf)
    .join(' or ');
}

function wordsOf(schema: JsonSchema): string {
  const values = schema.enum?.filter((value) => value !== null);
  if (values !== undefined) return values.map((value) => `\`${String(value)}\``).join(' or ');
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  const { items } = schema;
  if (Array.isArray(items)) return `list of ${items.length}`;
  if (typeof items === 'object') return `list of ${typeWords(items)}`;
  return [schema.type]
    .flat()
    .flatMap((type) => names.get(type ?? '') ?? [])
    .join(' or ');
}

const names = new Map([
  ['string', 'text'],
  ['number', 'number'],
  ['integer', 'whole number'],
  ['boolean', '`true` or `false`'],
  ['object', 'mapping'],
]);
