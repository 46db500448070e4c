import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../../src/config/parse.ts';
import { bindTask } from '../../../../src/domain/binding/bind-evaluation.ts';
import { readFixture } from '../read-fixture.ts';

/** The first row's value and standard error for each task of a config, read from a fixture as that config says. */
async function scoresOf(path: string, config: string) {
  const { table, tasks } = parseConfig(
    `title: A board\ndatasets: { results: { folder: results } }\n${config}`,
    'content/leaderboard.yaml',
  );
  const { evaluations, rejections } = await readFixture('table', path, table);
  expect(rejections).toEqual([]);
  const [first] = evaluations;
  if (first === undefined) throw new Error('no rows');
  return tasks.map((task) => {
    const { score, problems } = bindTask(task, first);
    expect(problems).toEqual([]);
    return score?.kind === 'measured' ? [score.value, score.stderr, score.stderrFrom] : score;
  });
}

describe('a published table is read by its config alone', () => {
  it('EuroEval’s, with both metrics of a cell and their 95% intervals', async () => {
    const scores = await scoresOf(
      'euroeval-published.csv',
      `table: { model: Model, skip_rows: 1 }
tasks:
  - { id: sentiment, key: angry_tweets, ci95: "angry_tweets ±", range: [-100, 100] }
  - { id: sentiment-f1, key: angry_tweets/2, ci95: "angry_tweets/2 ±", range: [0, 100] }
  - { id: as-stderr, key: dansk, stderr: "dansk ±", range: [0, 100] }
  - { id: bare, key: dansk, range: [0, 100] }
`,
    );
    expect(scores).toEqual([
      [60.17, expect.closeTo(1.4 / 1.96, 4), 'ci95'],
      [72.92, expect.closeTo(1.18 / 1.96, 4), 'ci95'],
      [68.07, 1.61, 'file'],
      [68.07, null, null],
    ]);
  });

  it('an object by model with scores inside objects', async () => {
    const scores = await scoresOf(
      'by-model.json',
      'table: { model: "@key" }\ntasks: [{ id: humaneval-plus, key: "pass@1.humaneval+", range: [0, 100] }]\n',
    );
    expect(scores).toEqual([[77.4, null, null]]);
  });

  it('a YAML list', async () => {
    const scores = await scoresOf(
      'rows.yml',
      'table: { model: model, run_at: date }\ntasks: [{ id: pass, key: pass_rate_2, range: [0, 100] }]\n',
    );
    expect(scores).toEqual([[35.6, null, null]]);
  });

  it('a CSV with no name above the models, and standard errors that are called anything', async () => {
    const scores = await scoresOf(
      'no-name.csv',
      `table: { model: "#1" }
tasks:
  - { id: win-rate, key: win_rate, stderr: standard_error, range: [0, 100] }
  - { id: lc, key: length_controlled_winrate, stderr: lc_standard_error, range: [0, 100] }
`,
    );
    expect(scores).toEqual([
      [76.9, 0.909, 'file'],
      [86.5, 0.142, 'file'],
    ]);
  });

  it('Parquet with an index and the ends of an interval', async () => {
    const scores = await scoresOf(
      'index.parquet',
      'table: { model: __index_level_0__ }\ntasks: [{ id: acc, key: acc, ci95: "ci ±", range: [0, 1] }]\n',
    );
    expect(scores).toEqual([[0.5, expect.closeTo(0.02 / 1.96, 4), 'ci95']]);
  });
});
