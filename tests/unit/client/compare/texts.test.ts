import { describe, expect, test } from 'vitest';
import { toCsv, toMarkdown } from '../../../../src/client/compare/export-text.ts';
import { drawLane } from '../../../../src/client/compare/lane.ts';
import { summaryText } from '../../../../src/client/compare/sentence.ts';
import { createView } from '../../../../src/client/compare/view.ts';
import type { ClientTable } from '../../../../src/domain/client-table.ts';
import { sampleTable } from '../sample-table.ts';

/** Of two tasks the first only, with these scores and margins. */
function aView(
  values: (number | null)[],
  margins: (number | null)[] | null,
  changes: Partial<ClientTable> = {},
) {
  const table = sampleTable();
  const tasks = table.tasks.slice(0, 1).map((task) => ({ ...task, values, margins, low: 0, high: 100 }));
  const rows = values.map((_, row) => row);
  return createView({ ...table, tasks, ...changes }, rows, (page) => `/${page}`);
}

describe('summaryText', () => {
  test.each([
    [[80, 60, 50], [1, 1, 1], 'On average, Alpha is significantly above both others.'],
    [[80, 60], [1, 1], 'On average, Alpha is significantly above beta.'],
    [
      [80, 79, 50],
      [1, 1, 1],
      'On average, Alpha is significantly above Gamma; beta cannot be told from it at 95%.',
    ],
    [
      [80, 79],
      [1, 1],
      'On average, Alpha is ahead, but not significantly: beta cannot be told from it at 95%.',
    ],
    [[80, 80], [1, 1], 'On average, Alpha and beta are level.'],
  ])('%j ± %j', (values, margins, text) => {
    expect(summaryText(aView(values, margins))).toBe(text);
  });

  test('claims nothing without errors', () => {
    expect(summaryText(aView([80, 60], null))).toContain(
      '20.0 above beta. Not every standard error is known',
    );
  });
});

describe('drawLane', () => {
  const laneOf = (values: (number | null)[], margins: (number | null)[] | null, higherIsBetter = true) => {
    const view = aView(values, margins);
    const tasks = view.table.tasks.map((task) => ({ ...task, higherIsBetter }));
    const [task] = createView({ ...view.table, tasks, size: values.length }, view.comparison.rows, String)
      .comparison.tasks;
    return task ? drawLane(task) : null;
  };

  test('has the better end at the right', () => {
    expect(laneOf([0, 50, 100], null)?.places.map((place) => place?.share)).toEqual([0, 0.5, 1]);
    expect(laneOf([0, 50, 100], null, false)?.places.map((place) => place?.share)).toEqual([1, 0.5, 0]);
  });

  test('holds the intervals, and a single score in its middle', () => {
    expect(laneOf([40, 60], [10, 10])).toMatchObject({ left: 30, right: 70, endsAtBest: false });
    expect(laneOf([40, null], null)?.places).toEqual([{ share: 0.5, reach: null }, null]);
    expect(laneOf([null, null], null)).toBeNull();
  });
});

describe('copies', () => {
  const view = aView([80, 60], [1, null], { models: ['org/a|b_c', '=1+1'] });

  test('Markdown has the best in bold, escaped names and the link', () => {
    expect(toMarkdown(view, 'https://example.org/?models=a')).toBe(
      [
        '| Task | org/a\\|b\\_c | =1+1 |',
        '| --- | ---: | ---: |',
        '| SQuAD | **80.0** ±1.0 | 60.0 |',
        '| Mean of 1 in common | 80.0 ±1.0 | 60.0 |',
        '',
        '<https://example.org/?models=a>',
        '',
      ].join('\n'),
    );
  });

  test('CSV has scores with margins, and runs nothing in a spreadsheet', () => {
    expect(toCsv(view)).toBe("task,label,org/a|b_c,±95%,'=1+1,±95%\r\nsquad,SQuAD,80,1,60,\r\n");
  });
});
