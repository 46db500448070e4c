import { describe, expect, it } from 'vitest';
import { buildBoard } from '../../../src/domain/build-board.ts';
import type { BoardInput } from '../../../src/domain/board.ts';
import { makeView } from '../../../src/domain/view/make-view.ts';
import { viewSentence } from '../../../src/domain/view/view-text.ts';
import type { ViewOptions } from '../../../src/domain/view/view.ts';
import { aColumn, anAverage, anEvaluation, anInput, aTask } from './samples.ts';

const tasks = [
  aTask(),
  aTask({ id: 'mmlu', label: 'MMLU' }),
  aTask({ id: 'gsm8k', label: 'GSM8K', weight: 0 }),
];

const models = [
  ['org/a', { ifeval: 0.9, mmlu: 0.2, gsm8k: 0.1 }, { params: 70, license: 'other', model_type: '💬 chat' }],
  ['org/b', { ifeval: 0.5, mmlu: 0.6, gsm8k: 0.3 }, { params: 7, license: 'MIT', open: true }],
  ['org/c', { ifeval: 0.4, mmlu: 0.7, gsm8k: 0.2 }, { params: 3, license: 'mit', model_type: '💬 chat' }],
  ['org/d', { ifeval: 0.3 }, { license: 'apache-2.0', open: false }],
] as const;

const input = anInput({
  tasks,
  columns: [aColumn('params')],
  filters: [
    { key: 'license', label: null, choices: null },
    { key: 'model_type', label: null, choices: null },
  ],
  evaluations: models.map(([model, scores, metadata], index) =>
    anEvaluation({
      model,
      scores,
      metadata,
      precision: index < 2 ? 'float16' : null,
      runAt: `2026-0${index + 1}-01T00:00:00.000Z`,
    }),
  ),
});
const { board: whole } = buildBoard(input);

function view(changes: Partial<ViewOptions> = {}, from: BoardInput = input) {
  const options: ViewOptions = {
    id: 'part',
    title: null,
    description: '',
    tasks: null,
    where: [],
    columns: null,
    filters: null,
    average: null,
    ...changes,
  };
  const { board } = from === input ? { board: whole } : buildBoard(from);
  const made = makeView(board, options, from);
  return { ...made, board: made.view.board, sentence: viewSentence(made.view, board) };
}

const namesOf = (where: ViewOptions['where']) =>
  view({ where })
    .board.rows.map(({ id }) => id.slice(4, 5))
    .sort()
    .join('');

describe('the rows of a view', () => {
  it.each([
    ['every row', [], 'abcd'],
    ['a number up to, bounds among them', [{ key: 'params', min: null, max: 7 }], 'bc'],
    ['a number from', [{ key: 'params', min: 7, max: null }], 'ab'],
    ['a number between', [{ key: 'params', min: 4, max: 69 }], 'b'],
    ['no number where there are texts', [{ key: 'license', min: 0, max: null }], ''],
    ['one of some values, whatever the case', [{ key: 'license', values: ['mit', 'apache-2.0'] }], 'bcd'],
    ['a number as a value', [{ key: 'params', values: [3, 70] }], 'ac'],
    ['a truth value, which missing is not', [{ key: 'open', values: [false] }], 'd'],
    ['the id of a model type', [{ key: 'model_type', values: ['chat'] }], 'ac'],
    ['a fact of the entry', [{ key: 'precision', values: ['float16'] }], 'ab'],
    [
      'all conditions at once',
      [
        { key: 'params', min: null, max: 7 },
        { key: 'model_type', values: ['Chat'] },
      ],
      'c',
    ],
  ] satisfies [string, ViewOptions['where'], string][])('have %s', (_, where, expected) => {
    expect(namesOf(where)).toBe(expected);
  });
});

describe('the ranking of a view', () => {
  it('is among its rows alone', () => {
    const { board } = view({ where: [{ key: 'params', min: null, max: 7 }] });
    expect(whole.rows.map(({ id, rank }) => [id.slice(4, 5), rank])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 1],
      ['d', null],
    ]);
    expect(board.rows.map(({ rank, taskRanks: [first] }) => [rank, first?.rank, first?.of])).toEqual([
      [1, 1, 2],
      [1, 2, 2],
    ]);
    expect(board.counts).toEqual({ ranked: 2, incomplete: 0, tiers: 0 });
    expect(board.summaries[0]).toMatchObject({ count: 2, best: 50 });
  });

  it('is on its tasks alone, in their order', () => {
    const { board } = view({ tasks: ['gsm8k', 'ifeval'] });
    expect(board.tasks.map(({ id }) => id)).toEqual(['gsm8k', 'ifeval']);
    expect(board.rows.map(({ id, rank, average }) => [id.slice(4, 5), rank, average])).toEqual([
      ['a', 1, 90],
      ['b', 2, 50],
      ['c', 3, 40],
      ['d', 4, 30],
    ]);
    expect(board.rows[3]).toMatchObject({ coverage: 1 });
    expect(board.average).toMatchObject({ counted: 1, method: 'mean' });
  });

  it('may make the average in a way of its own', () => {
    const { board, sentence } = view({ average: anAverage({ method: 'win_rate', missing: 'available' }) });
    expect(board.average).toMatchObject({ method: 'win_rate', missing: 'available' });
    expect(board.counts.ranked).toBe(4);
    expect(sentence).toContain('Ranked by the win rate among all 4 models');
  });

  it('of all rows and tasks is the board’s', () => {
    const { board } = view();
    for (const key of [
      'rows',
      'summaries',
      'average',
      'methods',
      'counts',
      'filters',
      'modelTypes',
    ] as const) {
      const bare = (of: typeof whole) =>
        key === 'rows' ? of.rows.map((row) => ({ ...row, since: null })) : of[key];
      expect(bare(board)).toEqual(bare(whole));
    }
  });

  it('keeps what it is compared with, and no past', () => {
    const human = { label: 'Human', description: null, url: null, model: null };
    const from = anInput({
      ...input,
      references: [
        { ...human, scores: { ifeval: 1, mmlu: 1 } },
        { ...human, label: 'Counting', scores: { gsm8k: 1 } },
      ],
    });
    const { board } = view({ tasks: ['ifeval'], where: [{ key: 'params', values: [3] }] }, from);
    expect(board.references.map(({ id, average, rank }) => [id, average, rank])).toEqual([
      ['@Human', 100, null],
    ]);
    expect(whole.history.timelines.length).toBeGreaterThan(0);
    expect(whole.columns.map(({ key }) => key)).toContain('rank-change');
    expect(board.history).toMatchObject({ timelines: [], changes: [], removed: [], days: [], since: null });
    expect(board.columns.map(({ key }) => key)).toEqual(['params']);
  });
});

describe('columns and filters of a view', () => {
  it('are the board’s, without a filter in which its rows are alike', () => {
    const { board } = view({ where: [{ key: 'model_type', values: ['chat'] }] });
    expect(board.filters.map(({ key, choices }) => [key, choices.length])).toEqual([['license', 2]]);
    expect(board.models.map(({ model }) => model)).toEqual(['org/a', 'org/c']);
  });

  it('are its own where it names them', () => {
    const { board } = view({
      columns: [aColumn('license')],
      filters: [{ key: 'open', label: 'Open', choices: null }],
    });
    expect(board.columns.map(({ key, label }) => [key, label])).toEqual([['license', 'License']]);
    expect(board.filters.map(({ label }) => label)).toEqual(['Open']);
  });

  it('do not bring flags of tasks that it has not', () => {
    const incomplete = { id: 'incomplete', label: 'Incomplete', description: null, tone: 'neutral' as const };
    const flag = { ...incomplete, isHidden: false, where: [], isIncomplete: true, models: [] };
    const from = anInput({ ...input, flags: [flag] });
    expect(view({}, from).board.flags).toMatchObject([{ count: 1 }]);
    expect(view({ tasks: ['ifeval'] }, from).board.flags).toEqual([]);
  });
});

describe('the sentence of a view', () => {
  it.each([
    [{}, 'Ranked among 3 of all 4 models, on all 3 tasks.'],
    [
      { where: [{ key: 'params', min: null, max: 7 }], tasks: ['mmlu'] },
      'Ranked among the 2 models with params of at most 7, on 1 of 3 tasks.',
    ],
    [
      {
        where: [
          { key: 'model_type', values: ['chat', 'rl'] },
          { key: 'params', min: 1.5, max: 7 },
        ],
      },
      'Ranked among the one model with model type Chat or rl and params from 1.5 to 7, on all 3 tasks.',
    ],
    [
      { where: [{ key: 'open', values: [false] }] },
      'The one model with open: no is not ranked, on all 3 tasks.',
    ],
    [
      { where: [{ key: 'params', min: 100, max: null }] },
      'The board has no model with params of at least 100.',
    ],
  ] satisfies [Partial<ViewOptions>, string][])('of %j', (changes, expected) => {
    expect(view(changes).sentence).toBe(expected);
  });
});

describe('what an operator is told', () => {
  const told = (changes: Partial<ViewOptions>, from?: BoardInput) =>
    view(changes, from).problems.map(({ severity, where, code, message, remedy }) =>
      [severity, where, code, message, remedy].join(' | '),
    );

  it('is nothing of a view with rows, nor of any of an empty board', () => {
    expect(told({})).toEqual([]);
    expect(told({ where: [{ key: 'x', values: [1] }] }, anInput({ ...input, evaluations: [] }))).toEqual([]);
  });

  it('is why a view has no rows', () => {
    expect([
      ...told({ where: [{ key: 'parms', min: null, max: 7 }] }),
      ...told({ where: [{ key: 'colour', values: ['red'] }] }),
      ...told({ where: [{ key: 'params', min: 100, max: null }] }),
      ...told({ where: [{ key: 'license', min: 1, max: null }] }),
      ...told({ where: [{ key: 'license', values: ['gpl'] }] }),
      ...told({
        where: [
          { key: 'license', values: ['mit'] },
          { key: 'params', values: [70] },
        ],
      }),
    ]).toMatchInlineSnapshot(`
      [
        "warning | views → part | view-empty | The view \`part\` has no rows: it asks for \`parms\`, which no row has. | Did you mean \`params\`? Correct the key, or take the condition out.",
        "warning | views → part | view-empty | The view \`part\` has no rows: it asks for \`colour\`, which no row has. | Use a key that rows have (\`license\`, \`model_type\`, \`open\`, \`params\`, \`precision\`), or take the condition out.",
        "warning | views → part | view-empty | The view \`part\` has no rows: none has what it asks for under \`params\`. | Write what occurs there: numbers from 3 to 70.",
        "warning | views → part | view-empty | The view \`part\` has no rows: none has what it asks for under \`license\`. | \`min\` and \`max\` compare numbers, and \`license\` has none; write values that occur: \`MIT\`, \`apache-2.0\`, \`mit\`, \`other\`.",
        "warning | views → part | view-empty | The view \`part\` has no rows: none has what it asks for under \`license\`. | Write what occurs there: \`MIT\`, \`apache-2.0\`, \`mit\`, \`other\`.",
        "warning | views → part | view-empty | The view \`part\` has no rows: none has all that it asks for under \`license\`, \`params\` at once. | Widen one of the conditions in \`where\`, or take one out.",
      ]
    `);
  });

  it('is that its tasks have no average, where the board’s have one', () => {
    const average = anAverage({ normalised: true });
    const open = anInput({ ...input, tasks: [aTask({ range: [0, null] })] });
    expect(told({ average }, open)).toMatchInlineSnapshot(`
      [
        "error | views → part | normalised-needs-range | Task \`ifeval\` has no finite best score above guessing, so it cannot be normalised and no row has an average. | Give the task a \`range\` whose better end is a number, and a \`baseline\` below it; or the weight 0; or leave \`normalised\` out.",
      ]
    `);
  });
});
