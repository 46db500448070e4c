import type { Row } from '../board.ts';
import type { Finding } from './finding.ts';

/** Models that the Hub knows under another name now. */
export function findRenamedModels(rows: readonly Row[]): Finding[] {
  const renamed = new Map<string, string>();
  for (const { entry, metadata } of rows) {
    const name = metadata['renamed_to'];
    if (typeof name === 'string') renamed.set(entry.model, name);
  }
  return [...renamed].map(([model, name]) => ({
    code: 'model-renamed',
    where: model,
    message: `On the Hub it is called ${name} now.`,
    remedy: `To show it under that name, write \`${JSON.stringify(name)}: { aliases: [${JSON.stringify(model)}] }\` in models.yaml.`,
  }));
}
