import { type ConfigKey, configJsonSchema, configKeys, isBoardsOwn } from './json-schema.ts';
import { referenceIntroduction } from './reference-intro.ts';
import { type ModelTypeYaml, templateModelTypes } from './schema/models.ts';
import { typeWords } from './type-words.ts';

/** `docs/configuration.md`: a small example, then every key with its type, default and meaning. */
export function configReference(): string {
  const keys = [...configKeys(configJsonSchema())].filter(
    ({ parent }) => parent !== repeated && !isBoardsOwn(parent),
  );
  const sections = [...Map.groupBy(keys, ({ parent }) => parent)].map(([parent, own]) => [
    headings.get(parent) ?? `## \`${parent}\``,
    own.map(describeKey).join('\n'),
    ...(appendices.get(parent) ?? []),
  ]);
  return `${[referenceIntroduction, ...sections.flat()].join('\n\n')}\n`;
}

/** Its keys are those of `datasets.results`. */
const repeated = 'datasets.requests';
const headings = new Map([
  ['', '## All keys'],
  ['datasets.results', '## `datasets.results` and `datasets.requests`'],
]);

function describeKey({ name, schema, isRequired }: ConfigKey): string {
  const facts = [
    typeWords(schema),
    ...(isRequired ? ['**required**'] : []),
    ...(isPlain(schema.default) ? [`default \`${JSON.stringify(schema.default)}\``] : []),
  ];
  return `- **\`${name}\`** (${facts.join(', ')}): ${schema.description ?? ''}`;
}

function isPlain(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value) && value !== '';
}

const appendices = new Map([
  ['model_types[]', ['When left out:', templateModelTypes.map(describeModelType).join('\n')]],
]);

function describeModelType({ id, label, glyph, match }: ModelTypeYaml): string {
  return `- \`${id}\`: ${label}, with a ${glyph}, matches ${match.join(', ')}`;
}
