import * as words from '#words/narrowings.ts';
import type { ClientTable } from '../domain/client-table.ts';
import { formatPlain } from '../domain/number-format.ts';
import type { NumberColumn } from './number-columns.ts';
import type { TableAction, TableState } from './table-state.ts';

/** Something that narrows the table now, and how to undo it. */
export interface ActiveNarrowing {
  /** The same as long as it is the same thing. */
  id: string;
  /** `Type`; null for a search. */
  subject: string | null;
  /** `Base, Chat` */
  text: string;
  undo: TableAction;
}

/** All that narrows the table, in the order of the tools. */
export function activeNarrowings(
  { query, filters, ranges }: Pick<TableState, 'query' | 'filters' | 'ranges'>,
  { filters: known }: Pick<ClientTable, 'filters'>,
  numbers: readonly NumberColumn[],
): ActiveNarrowing[] {
  const search: ActiveNarrowing[] =
    query === ''
      ? []
      : [{ id: 'q', subject: null, text: words.quoted(query), undo: { kind: 'query', text: '' } }];
  const chosen = [...filters].map(([key, values]): ActiveNarrowing => {
    const filter = known.find((each) => each.key === key);
    const labels = values.map(
      (text) => filter?.choices.find(({ value }) => String(value) === text)?.label ?? text,
    );
    return {
      id: `f.${key}`,
      subject: filter?.label ?? key,
      text: labels.join(', '),
      undo: { kind: 'unfilter', key },
    };
  });
  const limited = [...ranges].map(([key, { low, high }]): ActiveNarrowing => {
    const column = numbers.find((each) => each.key === key);
    const number = (value: number) => formatPlain(value, MOST_DIGITS);
    return {
      id: `r.${key}`,
      subject: column?.label ?? key,
      text:
        low === null
          ? words.upTo(number(high ?? 0))
          : high === null
            ? words.from(number(low))
            : words.between(number(low), number(high)),
      undo: { kind: 'range', key, range: { low: null, high: null } },
    };
  });
  return [...search, ...chosen, ...limited];
}

const MOST_DIGITS = 3;
