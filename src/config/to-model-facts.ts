import type { Metadata, MetadataValue } from '../domain/metadata.ts';
import type { ModelFacts } from '../domain/model-facts.ts';
import type { ModelFactsYaml } from './schema/model-facts.ts';

export function toModelFacts(yaml: ModelFactsYaml): ModelFacts[] {
  return Object.entries(yaml).map(([model, facts]) => {
    const { aliases = [], ...metadata } = facts ?? {};
    return { model, aliases, metadata: withoutPrototype(metadata) };
  });
}

function withoutPrototype(facts: Readonly<Record<string, MetadataValue>>): Metadata {
  return Object.assign(Object.create(null) as Record<string, MetadataValue>, facts);
}
