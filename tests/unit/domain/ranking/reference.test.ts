import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadOutcome } from '../../../../src/pipeline/load.ts';
import type { Board, Row } from '../../../../src/domain/board.ts';
import { kendallTau } from '../../../../src/domain/ranking/agreement.ts';
import type { AverageMethod } from '../../../../src/domain/ranking/average-options.ts';
import { rankTable, type Ranking } from '../../../../src/domain/ranking/rank-table.ts';
import { toScoreTable } from '../../../../src/domain/ranking/score-table.ts';
import { isSignificant } from '../../../../src/domain/ranking/rank-interval.ts';
import { anAverage } from '../samples.ts';

/** Made by tests/fixtures/ranking/make-reference.py with pandas, SciPy and statsmodels, from the same table. */
interface Reference {
  complete: Record<AverageMethod, Record<string, number>>;
  available: Record<'mean' | 'mean_rank' | 'win_rate', Record<string, number>>;
  stderr: Record<string, number>;
  intervals: Record<string, [number, number]>;
  separable_adjacent_pairs: number;
  tiers: number;
  kendall_tau_b_with_mean: Record<AverageMethod, number>;
}
const reference = JSON.parse(readFileSync('tests/fixtures/ranking/reference.json', 'utf8')) as Reference;

const { board } = await loadOutcome({
  contentFolder: 'tests/fixtures/boards/euroeval-table',
  cacheFolder: '.cache',
  endpoint: 'http://localhost',
  isReadOnly: true,
});
const ungrouped = toScoreTable(board.rows, board.tasks);
const table = {
  ...ungrouped,
  tasks: ungrouped.tasks.map((task, index) => ({
    ...task,
    group: index < 4 ? 'understanding' : 'generation',
  })),
};

function averagesOf(ranking: Ranking): Record<string, number> {
  return Object.fromEntries(
    board.rows.flatMap(({ entry }, index) => {
      const average = ranking.averages[index] ?? null;
      return average === null ? [] : [[entry.model, average]];
    }),
  );
}

function expectSame(own: Record<string, number>, theirs: Record<string, number>): void {
  expect(Object.keys(own).sort()).toEqual(Object.keys(theirs).sort());
  for (const [model, value] of Object.entries(theirs)) expect(own[model], model).toBeCloseTo(value, 6);
}

describe('the EuroEval table, ranked with pandas and SciPy', () => {
  test.each(['mean', 'group_mean', 'borda', 'mean_rank', 'win_rate'] as const)(
    'complete rows by %s',
    (method) => {
      const ranking = rankTable(table, anAverage({ method }), { isRanksOnly: true });
      expectSame(averagesOf(ranking), reference.complete[method]);
    },
  );

  test.each(['mean', 'mean_rank', 'win_rate'] as const)('all rows by %s of what is there', (method) => {
    const ranking = rankTable(table, anAverage({ method, missing: 'available' }), { isRanksOnly: true });
    expectSame(averagesOf(ranking), reference.available[method]);
  });

  test.each(['group_mean', 'borda', 'mean_rank'] as const)('agreement of the mean with %s', (method) => {
    const own = rankTable(table, anAverage(), { isRanksOnly: true }).ranks;
    const other = rankTable(table, anAverage({ method }), { isRanksOnly: true }).ranks;
    expect(kendallTau(own, other)).toBeCloseTo(reference.kendall_tau_b_with_mean[method], 6);
  });

  test('standard errors, rank intervals, separable neighbours and tiers', () => {
    const ranked = board.rows.filter(({ rank }) => rank !== null);
    expect(ranked).toHaveLength(142);
    for (const { entry, averageStderr, rankInterval } of ranked) {
      expect(averageStderr, entry.model).toBeCloseTo(reference.stderr[entry.model] ?? NaN, 6);
      expect(rankInterval, entry.model).toEqual(reference.intervals[entry.model]);
    }
    expect(board.counts.tiers).toBe(reference.tiers);
    expect(separableNeighbours(board)).toBe(reference.separable_adjacent_pairs);
  });
});

function separableNeighbours({ rows }: Board): number {
  const valueOf = ({ average, averageStderr }: Row) => ({ value: average ?? NaN, stderr: averageStderr });
  const ranked = rows.filter(({ rank }) => rank !== null);
  return ranked.filter((row, index) => {
    const next = ranked[index + 1];
    return next && isSignificant(valueOf(row), valueOf(next));
  }).length;
}

test('the embedded board is the same one: 17 of 141 neighbours can be told apart, in 48 tiers', async () => {
  const embedded = await loadOutcome({
    contentFolder: 'content',
    cacheFolder: '.cache',
    endpoint: 'http://localhost',
    isReadOnly: true,
  });
  expect(separableNeighbours(embedded.board)).toBe(17);
  expect(embedded.board.counts).toMatchObject({ ranked: 142, tiers: 48 });
});
