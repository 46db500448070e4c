import { notRanked, toCompare } from '#words/common.ts';
import * as words from '#words/compare.ts';
import { formatNumber, intervalText } from '../../domain/number-format.ts';
import { valueText } from '../../domain/row-value.ts';
import { findMetadata, metadataValue } from '../metadata-values.ts';
import type { ComparedModel } from './compared-model.ts';
import { h, type Markup } from './markup.ts';
import { marker } from './marker.ts';
import type { View } from './view.ts';

/** The compared models, each with its rank and average on the board; with a button that removes it where asked for. */
export function modelCards(
  { table, models, addressOf }: View,
  { canRemove }: { canRemove: boolean },
): Markup {
  const cards = models.map((model, at) =>
    h(
      'li',
      {},
      h(
        'div',
        {},
        h('p', { class: 'who' }, marker(at, model.letter), nameOf(model, addressOf)),
        h('p', { class: 'muted' }, factsOf(model, table)),
      ),
      ...standing(model, table),
      canRemove ? removeButton(model) : null,
    ),
  );
  return h('ul', { class: 'compared num' }, cards);
}

function nameOf({ page, base }: ComparedModel, addressOf: View['addressOf']): Markup {
  return page === null ? h('b', {}, base) : h('a', { href: addressOf(page) }, base);
}

const FACTS = 1;

/** The organisation, what sets the row apart, and the first of the board's columns. */
function factsOf({ row, org, details }: ComparedModel, table: View['table']): string {
  const facts = table.columns
    .filter(({ isDefault, type }) => isDefault && type !== 'boolean')
    .slice(0, FACTS)
    .flatMap((column) => {
      const metadata = findMetadata(table, column.key);
      const text = metadata && valueText(metadataValue(metadata, row), column, table.modelTypes);
      return text ? [`${column.label} ${text}${column.subtitle === null ? '' : ` ${column.subtitle}`}`] : [];
    });
  return [org, details, ...facts].filter((text) => text !== null && text !== '').join(', ');
}

function standing({ row }: ComparedModel, table: View['table']): Markup[] {
  const { average, ranks, rankLows, rankHighs, averages, averageMargins, coverages, tasks } = table;
  const value = averages[row] ?? null;
  const margin = averageMargins[row] ?? null;
  const big = (text: string, rest: string) => h('p', {}, h('span', { class: 'big' }, text), ` ${rest}`);
  const number =
    value === null
      ? big(`${coverages[row] ?? 0}`, words.ofTasks(tasks.length))
      : big(
          formatNumber(value, average.decimals),
          margin === null ? '' : `±${formatNumber(margin, average.decimals)}`,
        );
  const rank = ranks[row] ?? null;
  if (rank === null) {
    const isReference = row >= table.size - table.references;
    return [number, h('p', {}, isReference ? toCompare : notRanked)];
  }
  const [low, high] = [rankLows[row] ?? null, rankHighs[row] ?? null];
  const interval = low === null || high === null ? null : intervalText([low, high]);
  const of = ranks.filter((each) => each !== null).length;
  const [start, rest] = words.rankOf(rank, interval, of);
  return [number, h('p', {}, start, h('span', { class: 'muted' }, rest))];
}

function removeButton({ row, short }: ComparedModel): Markup {
  const cross = h(
    'svg',
    { viewBox: '0 0 10 10', width: '10', height: '10', 'aria-hidden': 'true' },
    h('path', { d: 'M1 1l8 8m0-8l-8 8' }),
  );
  return h(
    'button',
    { type: 'button', class: 'remove', 'data-remove': String(row), 'aria-label': words.remove(short) },
    cross,
  );
}
