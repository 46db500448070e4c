import type { ComparedTask } from '../../domain/comparison/compared-task.ts';
import type { PairCount } from '../../domain/comparison/pair-count.ts';
import { missingText } from '../../domain/missing-text.ts';
import { formatNumber, formatSigned, ordinal } from '../../domain/number-format.ts';
import { valueText } from '../../domain/row-value.ts';
import { findMetadata, metadataValue } from '../metadata-values.ts';
import { h, type Markup } from './markup.ts';
import { marker } from './marker.ts';
import { countText } from './sentence.ts';
import { listText, section, type View } from './view.ts';

/** Every score with its error, its distance to the best of these and its rank; below them the mean of what all have. */
export function scoresSection(view: View): Markup {
  const { comparison, models, table } = view;
  const { mean, hasErrors, tasks } = comparison;
  const isAlone = models.length < 2;
  const legend = hasErrors && !isAlone ? ' A filled dot: significantly below the best of these at 95%.' : '';
  const labels = (indices: readonly number[]) =>
    listText(indices.map((index) => table.tasks[index]?.label ?? ''));
  const dropped = mean?.dropped ?? [];
  const caption =
    isAlone || mean === null || dropped.length === 0
      ? null
      : `${countText(dropped.length)} left out of the mean, because not all have ${dropped.length === 1 ? 'it' : 'them'}: ${labels(dropped)}.`;
  return section(
    'Scores',
    `± is half the 95% interval.${isAlone ? '' : ' Below: to the best of these, and the rank among all models.'}${legend}`,
    modelTable('Task', view, [
      ...tasks.map((compared) => scoreRow(compared, view)),
      ...(mean === null || isAlone ? [] : [meanRow(view, mean)]),
    ]),
    caption === null ? null : h('p', { class: 'caption' }, caption),
    mean === null && !isAlone
      ? h(
          'p',
          { class: 'caption' },
          'There is no mean: they have no task in common that counts, or their tasks cannot be averaged.',
        )
      : null,
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
        const label = { role: 'cell', 'data-l': `Against ${other.letter} ${other.short}` };
        return pair === null
          ? h('td', { ...label, class: 'self-cell' }, h('span', { class: 'muted' }, '—'))
          : h('td', label, pairText(pair), significantText(pair, comparison.hasErrors));
      }),
    ),
  );
  return section(
    'Head to head',
    'Tasks won, lost and tied, of those that both have: the row’s model against the column’s.',
    modelTable('Model', view, rows),
  );
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
            texts[at] ?? h('span', { class: 'muted' }, '—', h('span', { class: 'vh' }, ' Not known')),
          ),
        ),
      ),
    ];
  });
  return rows.length === 0 ? null : section('About the models', '', modelTable('Fact', view, rows));
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
      const words = [
        isBest ? 'best' : toBest === null ? null : formatSigned(toBest, task.decimals),
        rank === null ? null : `${ordinal(rank)} of ${of}`,
      ].filter((text) => text !== null);
      return h(
        'td',
        attributes,
        scoreText(value, margin, task.decimals, isBest),
        h('small', {}, isBelowBest ? significantDot() : null, words.join(', ')),
      );
    }),
  );
}

function meanRow({ models, table }: View, mean: NonNullable<View['comparison']['mean']>): Markup {
  const { decimals } = table.average;
  const best = mean.higherIsBetter ? Math.max(...mean.values) : Math.min(...mean.values);
  const first = mean.values.indexOf(best);
  const counted = table.tasks.filter(({ weight }) => weight > 0).length;
  const which =
    mean.tasks.length === counted ? countText(counted) : `the ${countText(mean.tasks.length)} that all have`;
  return h(
    'tr',
    { role: 'row', class: 'mean' },
    h(
      'th',
      { role: 'rowheader', scope: 'row' },
      `Mean of ${which}${mean.isNormalised ? ', normalised' : ''}`,
    ),
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
          value === best ? 'best' : formatSigned(value - best, decimals),
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
    h('title', {}, 'Significantly below the best of these at 95%:'),
    h('circle', { cx: '4', cy: '4', r: '3.2' }),
  );
}

function pairText({ wins, ties, losses }: PairCount): string {
  const tied = ties === 0 ? '' : `, ${ties} tied`;
  return wins + ties + losses === 0 ? 'No task in common' : `${wins} won, ${losses} lost${tied}`;
}

function significantText(
  { significantWins, significantLosses, wins, losses }: PairCount,
  hasErrors: boolean,
): Markup | null {
  if (!hasErrors || wins + losses === 0) return null;
  const text =
    significantWins + significantLosses === 0
      ? 'none significantly'
      : `${significantWins} and ${significantLosses} significantly`;
  return h('small', {}, text);
}
