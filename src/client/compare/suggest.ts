import { atRank } from '#words/compare.ts';
import type { ClientTable } from '../../domain/client-table.ts';
import { foldText } from '../fold.ts';
import { namedModel } from './compared-model.ts';

/** A row to choose. */
export interface Suggestion {
  row: number;
  name: string;
  /** Beside the name: its rank and what sets it apart. */
  aside: string;
}

const MOST = 30;

/**
 * The rows whose name has every word of a query, in the board's order; all that are not hidden for an empty query.
 * `total` counts them, of which only the first are given.
 */
export function createSuggest(
  table: ClientTable,
): (query: string, without: readonly number[]) => { items: Suggestion[]; total: number } {
  const named = table.models.map((_, row) => namedModel(table, row));
  const folded = named.map(({ model, details }) => foldText(`${model} ${details}`));
  const hidden = new Set(table.hidden);
  return (query, without) => {
    const words = foldText(query)
      .split(/\s+/)
      .filter((word) => word !== '');
    const found = named.filter(({ row }) => {
      if (without.includes(row) || (words.length === 0 && hidden.has(row))) return false;
      return words.every((word) => folded[row]?.includes(word));
    });
    const items = found.slice(0, MOST).map(({ row, model, org, base, details }) => {
      const rank = table.ranks[row] ?? null;
      const isSplit = org !== null || details !== '';
      const aside = [rank === null ? null : atRank(rank), isSplit ? details : null];
      return {
        row,
        name: org === null ? (isSplit ? base : model) : `${org}/${base}`,
        aside: aside.filter((text) => text !== null && text !== '').join(', '),
      };
    });
    return { items, total: found.length };
  };
}
