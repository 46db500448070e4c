import type { ClientTable } from '../../domain/client-table.ts';
import { nearestSpelling } from '../../domain/spelling.ts';
import { foldText } from '../fold.ts';
import { searchTexts } from '../search.ts';
import { fixedFields } from './fixed-fields.ts';
import { metadataFields } from './metadata-fields.ts';
import { once } from './once.ts';
import type { FieldDraft, QueryField, Ranked } from './query-field.ts';

/** What queries can ask of a table. */
export interface QueryFields {
  size: number;
  /** In the order to suggest them in. */
  all: readonly QueryField[];
  /** The table's own ranks and averages. */
  own: Ranked;
  /** By name, whatever its case, with `-`, `_` and spaces alike; an exact one goes before. */
  find: (name: string) => QueryField | null;
  /** The name that was probably meant. */
  nearest: (name: string) => string | null;
  /** Folded texts that words are looked for in, by row: see `searchTexts`. */
  texts: () => readonly string[];
}

/** The columns, filters and facts of a table as a query may call them. Of two with one name the first here has it. */
export function createFields(table: ClientTable): QueryFields {
  const texts = once(() => searchTexts(table).map(foldText));
  const [fixed, tasks, metadata] = [fixedFields(table, texts), taskFields(table), metadataFields(table)];
  const drafts = [...fixed, ...tasks, ...metadata];
  const byName = new Map<string, FieldDraft>();
  // A field's first names come before any other's labels.
  for (const fold of [foldText, looseName]) {
    for (let place = 0; place < 3; place += 1) {
      for (const draft of drafts) {
        const name = fold(draft.names[place] ?? draft.names[0] ?? '');
        if (!byName.has(name)) byName.set(name, draft);
      }
    }
  }
  const fields = new Map<FieldDraft, QueryField>();
  for (const draft of [...metadata, ...fixed, ...tasks]) {
    const own = draft.names.filter((name) => byName.get(foldText(name)) === draft);
    const name = own.find((each) => PLAIN_NAME.test(each)) ?? own[1] ?? own[0];
    if (name !== undefined) fields.set(draft, { ...draft, name });
  }
  const names = [...fields.values()].flatMap((field) => field.names);
  return {
    size: table.size,
    all: [...fields.values()],
    own: { ranks: table.ranks, averages: table.averages, decimals: table.average.decimals },
    find: (name) => {
      const draft = byName.get(foldText(name)) ?? byName.get(looseName(name));
      return (draft && fields.get(draft)) ?? null;
    },
    nearest: (name) => nearestSpelling(name, names),
    texts,
  };
}

const PLAIN_NAME = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u;

function looseName(name: string): string {
  return foldText(name)
    .replace(/[-_\s]+/g, ' ')
    .trim();
}

function taskFields({ tasks }: ClientTable): FieldDraft[] {
  return tasks.map(({ id, label, values, decimals }) => ({
    names: [id, label, `task.${id}`],
    label,
    kind: 'number',
    isOfName: false,
    reader: { kind: 'numbers', values: () => values, decimals: () => decimals },
  }));
}
