import type { Board, Row } from '../board.ts';
import type { EvaluationRequest } from '../request.ts';

/** What a finished request has brought. */
export type RequestResult =
  | { kind: 'row'; row: Row }
  /** Its model has results, but which of them are this request's cannot be told. */
  | { kind: 'model'; slug: string }
  | { kind: 'none' };

/** Finds the row that a request belongs to, else its model. */
export function createResultFinder({
  models,
}: Pick<Board, 'models'>): (request: EvaluationRequest) => RequestResult {
  const rows = new Map<string, Row>();
  const slugs = new Map<string, string>();
  for (const model of models) {
    slugs.set(model.model.toLowerCase(), model.slug);
    for (const row of [...model.olderRows, ...model.rows]) if (row.request) rows.set(row.request.path, row);
  }
  return ({ path, entry }) => {
    const row = rows.get(path);
    if (row) return { kind: 'row', row };
    const slug = slugs.get(entry.model.toLowerCase());
    return slug === undefined || slug === '' ? { kind: 'none' } : { kind: 'model', slug };
  };
}
