import * as words from '#words/compare-tables.ts';
import type { ComparedTask } from '../../domain/comparison/compared-task.ts';
import { formatNumber } from '../../domain/number-format.ts';
import { drawLane, type Lane } from './lane.ts';
import { h, type Markup } from './markup.ts';
import { isAccent, marker, markerShape } from './marker.ts';
import { section, type View } from './view.ts';

/** The tasks as a dot chart, the largest gap first; in words beside it who is significantly above whom. */
export function lanesSection(view: View): Markup | null {
  const { tasks, hasErrors } = view.comparison;
  const shown = tasks.filter(({ scores }) => scores.some(({ kind }) => kind === 'measured'));
  if (shown.length === 0) return null;
  const isAlone = view.models.length === 1;
  return section(
    isAlone ? words.tasks : words.largestGap,
    isAlone ? '' : words.gapMeasure,
    h(
      'ol',
      { class: `lanes num of${view.models.length}${hasErrors ? '' : ' untested'}` },
      shown.map((task, at) => laneItem(task, view, at === 0)),
    ),
    h('p', { class: 'caption' }, words.chartCaption(hasErrors, isAlone)),
  );
}

function laneItem(compared: ComparedTask, view: View, isFirst: boolean): Markup {
  const { task, gap } = compared;
  const lane = drawLane(compared);
  return h(
    'li',
    {},
    h(
      'p',
      { class: 'what' },
      h('a', { href: view.addressOf(`tasks/${task.id}/`) }, task.label),
      ' ',
      h('span', {}, task.subtitle ?? ''),
      h('span', { class: 'gap' }, gap === null ? '' : words.apart(formatNumber(gap, task.decimals))),
    ),
    lane && laneChart(lane, compared, view, isFirst),
    view.comparison.hasErrors ? verdict(compared, view) : null,
  );
}

const STEP = 18;
const percent = (share: number) => `${Math.round(share * 10000) / 100}%`;

function laneChart(lane: Lane, { task, scores }: ComparedTask, { models }: View, isFirst: boolean): Markup {
  const text = (value: number) => formatNumber(value, task.decimals);
  const places = lane.places.flatMap((place, at) => (place === null ? [] : [{ ...place, at }]));
  const floor = places.length * STEP + 4;
  const { median } = lane;
  const spoken = places.map(({ at }) => {
    const score = scores[at];
    if (score?.kind !== 'measured') return '';
    return `${models[at]?.short} ${text(score.value)}${score.margin === null ? '' : ` ±${text(score.margin)}`}`;
  });
  const marks = places.map(({ share, reach, at }, place) => {
    const y = place * STEP + STEP / 2;
    const score = scores[at];
    const [from, to] = reach ?? [share, share];
    const own = isAccent(at) ? ' own' : '';
    return h(
      'g',
      {},
      h('line', { class: 'thread', x1: '0', x2: '100%', y1: `${y}`, y2: `${y}` }),
      reach &&
        h('line', { class: `whisker${own}`, x1: percent(from), x2: percent(to), y1: `${y}`, y2: `${y}` }),
      h('svg', { x: percent(share), y: `${y}`, overflow: 'visible' }, markerShape(at)),
      h(
        'text',
        { x: percent(from), y: `${y}`, dx: '-10', dy: '4', 'text-anchor': 'end' },
        isFirst && share > 0.5 ? h('tspan', { class: 'name' }, `${models[at]?.short} `) : null,
        models[at]?.letter ?? '',
      ),
      h(
        'text',
        { class: 'value', x: percent(to), y: `${y}`, dx: '10', dy: '4' },
        score?.kind === 'measured' ? text(score.value) : '',
        isFirst && share <= 0.5 ? h('tspan', { class: 'name' }, ` ${models[at]?.short}`) : null,
      ),
    );
  });
  const isMedianApart = median !== null && median.share > 0.16 && median.share < 0.72;
  return h(
    'svg',
    {
      class: 'plot lane',
      height: `${floor + 18}`,
      role: 'img',
      'aria-label': `${task.label}: ${spoken.join('; ')}`,
    },
    median &&
      h('line', {
        class: 'median',
        x1: percent(median.share),
        x2: percent(median.share),
        y1: '0',
        y2: `${floor}`,
      }),
    h('line', { class: 'axis', x1: '0', x2: '100%', y1: `${floor}`, y2: `${floor}` }),
    ...marks,
    h('text', { x: '0', y: `${floor + 14}` }, text(lane.left)),
    median && isMedianApart
      ? h(
          'text',
          {
            // On a phone it would run into those at the ends.
            class: median.share < 0.3 || median.share > 0.5 ? 'wide-only' : 'middle',
            x: percent(median.share),
            y: `${floor + 14}`,
            'text-anchor': 'middle',
          },
          words.median(text(median.value)),
        )
      : null,
    h(
      'text',
      { x: '100%', y: `${floor + 14}`, 'text-anchor': 'end' },
      lane.endsAtBest ? words.best(text(lane.right)) : text(lane.right),
    ),
  );
}

/** `A above B C`, one line for those that are above the same models. */
function verdict({ above, isTested, scores }: ComparedTask, { models }: View): Markup {
  const key = (at: number) => marker(at, models[at]?.letter ?? '');
  const best = [...above.keys()].sort((a, b) => (above[b]?.length ?? 0) - (above[a]?.length ?? 0));
  const groups = new Map<string, number[]>();
  for (const at of best) {
    const beaten = above[at]?.join() ?? '';
    if (beaten !== '') groups.set(beaten, [...(groups.get(beaten) ?? []), at]);
  }
  const lines = [...groups.values()].map((winners) =>
    h(
      'p',
      {},
      winners.map(key),
      h('span', { class: 'muted' }, ` ${words.above} `),
      (above[winners[0] ?? 0] ?? []).map(key),
    ),
  );
  const known = scores.filter(({ kind }) => kind === 'measured').length;
  const none = isTested ? words.noDifference : known < 2 ? '' : words.errorsNotKnown;
  return h('div', { class: 'verdicts' }, lines.length > 0 ? lines : h('p', { class: 'muted' }, none));
}
