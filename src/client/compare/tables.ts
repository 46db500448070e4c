import * as common from '#words/common.ts';
import * as words from '#words/compare-tables.ts';
import type { ComparedTask } from '../../domain/comparison/compared-task.ts';
import type { PairCount } from '../../domain/comparison/pair-count.ts';
import { missingText } from '../../domain/missing-text.ts';
import { formatNumber, formatSigned } from '../../domain/number-format.ts';
import { valueText } from '../../domain/row-value.ts';
import { findMetadata, metadataValue } from '../metadata-values.ts';
import { h, type Markup } from './markup.ts';
import { marker } from './marker.ts';
import { section, type View } from './view.ts';

/** Every score with its error, its distance to the best of these and its rank; below them the mean of what all have. */
export function scoresSection(view: View): Markup {
  const { comparison, models, table } = view;
  const { mean, hasErrors, tasks } = comparison;
  const isAlone = models.length < 2;
  const dropped = (mean?.dropped ?? []).map((index) => table.tasks[index]?.label ?? '');
  const caption =
    isAlone || dropped.length === 0 ? null : words.leftOut(dropped.length, common.list(dropped));
  return section(
    words.scores,
    words.scoresNote(hasErrors, isAlone),
    modelTable(common.task, view, [
      ...tasks.map((compared) => scoreRow(compared, view)),
      ...(mean === null || isAlone ? [] : [meanRow(view, mean)]),
    ]),
    caption === null ? null : h('p', { class: 'caption' }, caption),
    mean === null && !isAlone ? h('p', { class: 'caption' }, words.noMean) : null,
  );
}

/** Wins, ties and losses of each against each other one. */
export function pairsSection(view: View): Markup | null {
  const { models, comparison } = view;
  if (models.length < 2) return null;
  const rows = models.map((model, a) =>
    h(
      'tr',
      { role: 'row' },
      h('th', { role: 'rowheader', scope: 'row' }, marker(a, model.letter), model.short),
      models.map((other, b) => {
        const pair = comparison.pairs[a]?.[b] ?? null;
        const label = { role: 'cell', 'data-l': words.against(`${other.letter} ${other.short}`) };
        return pair === null
          ? h('td', { ...label, class: 'self-cell' }, h('span', { class: 'muted' }, '—'))
          : h(
              'td',
              label,
              words.pair(pair.wins, pair.losses, pair.ties),
              significance(pair, comparison.hasErrors),
            );
      }),
    ),
  );
  return section(words.headToHead, words.headToHeadNote, modelTable(common.model, view, rows));
}

/** What the board says of the models besides their scores. */
export function factsSection(view: View): Markup | null {
  const { table, models } = view;
  const rows = table.columns.flatMap((column) => {
    const metadata = findMetadata(table, column.key);
    const texts = models.map(
      ({ row }) => metadata && valueText(metadataValue(metadata, row), column, table.modelTypes),
    );
    if (texts.every((text) => !text)) return [];
    const unit = column.subtitle === null ? null : h('span', { class: 'muted' }, ` ${column.subtitle}`);
    return [
      h(
        'tr',
        { role: 'row' },
        h('th', { role: 'rowheader', scope: 'row' }, column.label, unit),
        models.map((model, at) =>
          h(
            'td',
            cellAttributes(model),
            texts[at] ??
              h('span', { class: 'muted' }, '—', h('span', { class: 'vh' }, ` ${common.notKnown}`)),
          ),
        ),
      ),
    ];
  });
  return rows.length === 0 ? null : section(words.aboutModels, '', modelTable(words.fact, view, rows));
}

function modelTable(first: string, { models }: View, rows: readonly Markup[]): Markup {
  const head = models.map(({ letter, short }, at) =>
    h('th', { role: 'columnheader', scope: 'col' }, marker(at, letter), ' ', h('span', {}, short)),
  );
  return h(
    'table',
    { role: 'table', class: `data num against of${models.length}` },
    h(
      'thead',
      { role: 'rowgroup' },
      h('tr', { role: 'row' }, h('th', { role: 'columnheader', scope: 'col' }, first), head),
    ),
    h('tbody', { role: 'rowgroup' }, rows),
  );
}

function cellAttributes({ letter, short }: View['models'][number]): Record<string, string> {
  return { role: 'cell', 'data-l': `${letter} ${short}` };
}

function scoreRow({ task, scores }: ComparedTask, { models, addressOf }: View): Markup {
  return h(
    'tr',
    { role: 'row' },
    h(
      'th',
      { role: 'rowheader', scope: 'row' },
      h('a', { href: addressOf(`tasks/${task.id}/`) }, task.label),
      ' ',
      h('span', { class: 'muted' }, task.subtitle ?? ''),
    ),
    models.map((model, at) => {
      const score = scores[at];
      const attributes = cellAttributes(model);
      if (score?.kind !== 'measured') {
        const reason = missingText(score?.reason ?? 'not_evaluated');
        return h('td', attributes, h('span', { class: 'muted' }, '—', h('small', {}, reason)));
      }
      const { value, margin, isBest, isBelowBest, toBest, rank, of } = score;
      const aside = [
        isBest ? words.isBest : toBest === null ? null : formatSigned(toBest, task.decimals),
        rank === null ? null : words.placeOf(common.ordinal(rank), of),
      ].filter((text) => text !== null);
      return h(
        'td',
        attributes,
        scoreText(value, margin, task.decimals, isBest),
        h('small', {}, isBelowBest ? significantDot() : null, aside.join(', ')),
      );
    }),
  );
}

function meanRow({ models, table }: View, mean: NonNullable<View['comparison']['mean']>): Markup {
  const { decimals } = table.average;
  const best = mean.higherIsBetter ? Math.max(...mean.values) : Math.min(...mean.values);
  const first = mean.values.indexOf(best);
  const counted = table.tasks.filter(({ weight }) => weight > 0).length;
  const count = mean.tasks.length;
  return h(
    'tr',
    { role: 'row', class: 'mean' },
    h('th', { role: 'rowheader', scope: 'row' }, words.meanOf(count, count === counted, mean.isNormalised)),
    models.map((model, at) => {
      const value = mean.values[at] ?? 0;
      return h(
        'td',
        cellAttributes(model),
        scoreText(value, mean.margins[at] ?? null, decimals, value === best),
        h(
          'small',
          {},
          mean.above[first]?.includes(at) ? significantDot() : null,
          value === best ? words.isBest : formatSigned(value - best, decimals),
        ),
      );
    }),
  );
}

function scoreText(value: number, margin: number | null, decimals: number, isBest: boolean): Markup {
  const text = formatNumber(value, decimals);
  return h(
    'span',
    { class: 'score' },
    isBest ? h('b', {}, text) : text,
    margin === null ? null : ' ',
    margin === null ? null : h('i', {}, `±${formatNumber(margin, decimals)}`),
  );
}

function significantDot(): Markup {
  return h(
    'svg',
    { class: 'dot-sign', viewBox: '0 0 8 8', width: '8', height: '8', role: 'img' },
    h('title', {}, words.dot),
    h('circle', { cx: '4', cy: '4', r: '3.2' }),
  );
}

function significance(
  { significantWins, significantLosses, wins, losses }: PairCount,
  hasErrors: boolean,
): Markup | null {
  if (!hasErrors || wins + losses === 0) return null;
  return h('small', {}, words.pairSignificance(significantWins, significantLosses));
}
