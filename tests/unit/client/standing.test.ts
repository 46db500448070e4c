import { describe, expect, it } from 'vitest';
import { createStandings, type RankChoice } from '../../../src/client/standing.ts';
import { toClientTable } from '../../../src/domain/client-table.ts';
import { rankTable } from '../../../src/domain/ranking/rank-table.ts';
import { toScoreTable } from '../../../src/domain/ranking/score-table.ts';
import { loadOutcome } from '../../../src/pipeline/load.ts';

const { board } = await loadOutcome({
  contentFolder: 'content',
  cacheFolder: '.cache',
  endpoint: 'http://localhost',
  isReadOnly: true,
});
const table = toClientTable(board);
const standings = createStandings(table);
const standingOf = (choice: Omit<RankChoice, 'weights'>, weights = new Map<string, number>()) =>
  standings({ ...choice, weights });

describe('a standing in the browser', () => {
  it('is the board’s own, untouched, where nothing else is asked for', () => {
    const own = standingOf({ method: null, tasks: null });
    expect(own.ranks).toBe(table.ranks);
    expect(standingOf({ method: 'mean', tasks: null })).toBe(own);
    expect(standingOf({ method: null, tasks: board.tasks.map((_, index) => index) })).toBe(own);
    expect(standingOf({ method: 'nonsense', tasks: null })).toBe(own);
  });

  it.each(board.methods.map(({ id }) => id))('is what the build makes of the board by %s', (id) => {
    const method = board.methods.find((each) => each.id === id);
    if (!method) throw new Error('It is one of them.');
    const built = rankTable(toScoreTable(board.rows, board.tasks), { ...board.average, ...method });
    const own = standingOf({ method: id, tasks: null });
    expect(own.ranks).toEqual(built.ranks);
    expect(own.ranks).toEqual(method.ranks);
    expect(own.tiers).toEqual(built.tiers);
    own.averages.forEach((average, row) => {
      const other = built.averages[row] ?? null;
      if (average === null || other === null) expect(average).toBe(other);
      else expect(average).toBeCloseTo(other, 3);
    });
    expect(own.rankLows).toEqual(built.intervals.map((interval) => interval?.[0] ?? null));
  });

  it('of some tasks ranks the rows that have them all', () => {
    const squad = board.tasks.findIndex(({ id }) => id === 'squad');
    const { ranks, terms } = standingOf({ method: null, tasks: [squad] });
    expect(terms).toMatchObject({ missing: 'strict', counted: 1 });
    const ofTask = board.rows.map(({ taskRanks }) => taskRanks[squad]?.rank ?? null);
    expect(ranks).toEqual(ofTask);
  });

  it('with other weights is what the build makes of a board that has them', () => {
    const weights = new Map([
      ['squad', 3],
      ['sst5', 0],
    ]);
    const tasks = board.tasks.map((task) => ({ ...task, weight: weights.get(task.id) ?? task.weight }));
    const built = rankTable(toScoreTable(board.rows, tasks), board.average);
    const { ranks, terms } = standingOf({ method: null, tasks: null }, weights);
    expect(ranks).toEqual(built.ranks);
    expect(terms.counted).toBe(6);
  });
});
