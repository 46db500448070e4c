import { describe, expect, test } from 'vitest';
import { buildBoard } from '../../../src/domain/build-board.ts';
import type { FlagOptions } from '../../../src/domain/flag.ts';
import { isHiddenRow } from '../../../src/domain/flag-rows.ts';
import { parseConfig } from '../../../src/config/parse.ts';
import { aRequest, aTask, anEvaluation, anInput } from './samples.ts';

const { flags: templateFlags } = parseConfig(
  'title: B\ndatasets: { results: { folder: r } }\ntasks: [{ id: a, key: a }]',
  '/leaderboard.yaml',
);

const aFlag = (changes: Partial<FlagOptions>): FlagOptions => ({
  id: 'x',
  label: 'X',
  description: null,
  tone: 'neutral',
  isHidden: false,
  where: [],
  isIncomplete: false,
  models: [],
  ...changes,
});

const named = (model: string, changes: Partial<FlagOptions['models'][number]> = {}) => ({
  model,
  revision: null,
  precision: null,
  reason: null,
  url: null,
  ...changes,
});

describe('flags', () => {
  test('of existing boards are found in result and request files, with what they say', () => {
    const { board } = buildBoard(
      anInput({
        flags: templateFlags,
        tasks: [aTask(), aTask({ id: 'gsm8k', label: 'GSM8K' })],
        evaluations: [
          anEvaluation({
            model: 'a',
            metadata: { verified: true, flagged: true, flagged_reason: 'Saw GSM8K.' },
          }),
          anEvaluation({ model: 'b', metadata: { license: 'Unknown' }, scores: { ifeval: 1, gsm8k: 1 } }),
          anEvaluation({ model: 'c', scores: { ifeval: 1, gsm8k: 1 } }),
        ],
        requests: [aRequest({ model: 'c', metadata: { still_on_hub: false } })],
      }),
    );
    const flags = Object.fromEntries(board.rows.map((row) => [row.id, row.flags]));
    expect(flags).toEqual({
      a: [
        {
          id: 'verified',
          reason: 'Somebody else than the author has repeated the evaluation.',
          url: null,
        },
        { id: 'contaminated', reason: 'Saw GSM8K.', url: null },
        { id: 'incomplete', reason: 'It has no score in GSM8K.', url: null },
      ],
      b: [
        { id: 'licence', reason: 'The files name no licence that is known. (License: unknown.)', url: null },
      ],
      c: [{ id: 'deleted', reason: 'The model is no longer on the Hub. (Still on hub: no.)', url: null }],
    });
    expect(board.flags.map(({ id, count }) => [id, count])).toEqual([
      ['verified', 1],
      ['contaminated', 1],
      ['incomplete', 1],
      ['deleted', 1],
      ['licence', 1],
    ]);
  });

  test('by name: whatever the case, and only in the revision and precision that are meant', () => {
    const evaluations = [
      anEvaluation({ model: 'org/A', revision: '1a77f1d00000', precision: 'float16', path: '1' }),
      anEvaluation({ model: 'org/A', revision: '1a77f1d00000', precision: '8bit', path: '2' }),
      anEvaluation({ model: 'org/b', revision: 'main', path: '3' }),
    ];
    const flag = aFlag({
      description: 'Something.',
      models: [
        named('ORG/a', {
          revision: '1a77f1d',
          precision: '8bit',
          reason: 'Quantised badly.',
          url: 'https://x.org',
        }),
        named('org/b'),
        named('org/b', { revision: 'v2' }),
        named('org/none'),
      ],
    });
    const { board, problems } = buildBoard(anInput({ flags: [flag], evaluations }));
    const flags = Object.fromEntries(board.rows.map((row) => [row.id, row.flags]));
    expect(flags).toEqual({
      'org/A:float16': [],
      'org/A:8bit': [{ id: 'x', reason: 'Quantised badly.', url: 'https://x.org' }],
      'org/b': [{ id: 'x', reason: 'Something.', url: null }],
    });
    expect(problems).toEqual(
      ['org/b (v2)', 'org/none'].map((name) => ({
        severity: 'warning',
        dataset: 'results',
        path: 'leaderboard.yaml',
        where: 'flags → x',
        code: 'flagged-model-unknown',
        message: `The flag \`x\` names ${name}, which is no row of the board.`,
        remedy: 'Correct the name as the board shows it, or take it out.',
      })),
    );
  });

  test('hide rows and change no rank and no tier', () => {
    const evaluations = ['a', 'b', 'c'].map((model, index) =>
      anEvaluation({ model, scores: { ifeval: 0.9 - index / 10 }, metadata: { seen: model === 'b' } }),
    );
    const flag = aFlag({ where: [{ key: 'seen', values: [true] }], isHidden: true });
    const plain = buildBoard(anInput({ evaluations })).board;
    const { board } = buildBoard(anInput({ flags: [flag], evaluations }));
    expect(board.rows.map((row) => isHiddenRow(row, board.flags))).toEqual([false, true, false]);
    expect(board.rows.map(({ rank, tier }) => [rank, tier])).toEqual(
      plain.rows.map(({ rank, tier }) => [rank, tier]),
    );
    expect(board.counts).toEqual(plain.counts);
  });

  test('a value that is no truth value is none', () => {
    const flag = aFlag({ where: [{ key: 'seen', values: [true, 'yes'] }] });
    const of = (seen: string | number | null) =>
      buildBoard(anInput({ flags: [flag], evaluations: [anEvaluation({ metadata: { seen } })] })).board
        .rows[0]?.flags;
    expect(of(' Yes ')).toHaveLength(1);
    for (const value of ['true', 'no', 1, null]) expect(of(value)).toEqual([]);
  });
});
