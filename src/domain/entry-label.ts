import { precisionUnknown, revision } from '#words/standings.ts';
import type { Board, Model, Row } from './board.ts';
import type { Entry } from './entry.ts';
import { shortRevision } from './revision.ts';

/** What sets a row apart from the other rows of its model: `8bit`, `Delta`, a revision. null where nothing has to. */
export function createEntryLabels({ models }: Pick<Board, 'models'>): (row: Row) => string | null {
  const several = severalOf(models);
  return (row) => {
    const rows = several.get(row.entry.model);
    return rows
      ? differenceText(
          row.entry,
          rows.map(({ entry }) => entry),
        )
      : null;
  };
}

const cache = new WeakMap<readonly Model[], ReadonlyMap<string, readonly Row[]>>();

/** The rows of the models that have more than one. Kept, as every page of a board asks for them. */
function severalOf(models: readonly Model[]): ReadonlyMap<string, readonly Row[]> {
  const known = cache.get(models);
  if (known) return known;
  const several = new Map(models.flatMap(({ model, rows }) => (rows.length > 1 ? [[model, rows]] : [])));
  cache.set(models, several);
  return several;
}

/** An entry's parts as a reader may know them: `float16, Delta, revision 1a77f1d`; null where none is known. */
export function entryText(entry: Entry): string | null {
  return join([
    entry.precision,
    entry.weightType,
    entry.revision === null ? null : revision(shortRevision(entry.revision)),
  ]);
}

function differenceText(entry: Entry, among: readonly Entry[]): string | null {
  const differs = (key: keyof Entry) => new Set(among.map((other) => other[key])).size > 1;
  const parts = join([
    differs('precision') ? (entry.precision ?? precisionUnknown) : null,
    differs('weightType') ? entry.weightType : null,
    differs('revision') && entry.revision !== null ? shortRevision(entry.revision) : null,
  ]);
  return parts;
}

function join(parts: readonly (string | null)[]): string | null {
  const known = parts.filter((part) => part !== null && part !== '');
  return known.length === 0 ? null : known.join(', ');
}
