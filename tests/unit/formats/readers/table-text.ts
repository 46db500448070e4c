import type { TableMapping } from '../../../../src/domain/table-mapping.ts';
import { MODEL_COLUMN, readText } from '../read-fixture.ts';

export const mapped = (changes: Partial<TableMapping>): TableMapping => ({ ...MODEL_COLUMN, ...changes });

/** A text, or what JSON makes of a value, read as a table. */
export function read(content: unknown, changes: Partial<TableMapping> = {}, path = 'board.json') {
  return readText(content, { path, table: mapped(changes) });
}

/** Its rows, each the model and its scores as `key=value`. */
export async function told(...args: Parameters<typeof read>): Promise<string[][]> {
  const { evaluations } = await read(...args);
  return evaluations.map(({ entry, scores }) => [
    entry.model,
    ...scores.map(({ key, value }) => `${key}=${value}`),
  ]);
}
