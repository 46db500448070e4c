import { describe, expect, it } from 'vitest';
import type { Evaluation, RawScore } from '../../../src/domain/evaluation.ts';
import { draftBoard } from '../../../src/init/draft/draft-board.ts';
import { anEvaluation, aRawScore, aRequest } from '../domain/samples.ts';

const TITLE = 'Board';

function draft(evaluations: Evaluation[], requests = [aRequest()]) {
  return draftBoard({ title: TITLE, evaluations, requests, table: null });
}

/** One model with these scores. */
function scored(...scores: Partial<RawScore>[]) {
  return draft([anEvaluation({ scores: scores.map(aRawScore) })]);
}

function tableOf(rows: Record<string, Record<string, number>>) {
  const evaluations = Object.entries(rows).map(([model, cells]) =>
    anEvaluation({
      model,
      format: 'table',
      scores: Object.entries(cells).map(([key, value]) => aRawScore({ key, value, metric: null })),
    }),
  );
  return draft(evaluations);
}

describe('the tasks of a first config', () => {
  it('are the keys, by the metric that boards rank by', () => {
    const { tasks } = scored(
      { key: 'leaderboard_hellaswag', metric: 'acc,none' },
      { key: 'leaderboard_hellaswag', metric: 'acc_norm,none' },
      { key: 'leaderboard_hellaswag', metric: 'num_tokens' },
    );
    expect(tasks).toMatchObject([
      {
        id: 'hellaswag',
        label: 'HellaSwag',
        keys: ['leaderboard_hellaswag'],
        metric: 'acc_norm,none',
        metricLabel: 'accuracy, normalised by length',
        otherMetrics: ['acc,none', 'num_tokens'],
      },
    ]);
  });

  it('have the metric that most models have, whatever it is', () => {
    const common = (model: string) => anEvaluation({ model, scores: [aRawScore({ metric: 'odd' })] });
    const rare = anEvaluation({ model: 'c', scores: [aRawScore({ metric: 'acc' })] });
    expect(draft([common('a'), common('b'), rare]).tasks[0]?.metric).toBe('odd');
  });

  it('leave out what a group stands for, and the mean of all', () => {
    const members = ['law', 'art', 'war'].map((name) => ({ key: `mmlu_${name}` }));
    const { tasks } = scored(
      { key: 'all' },
      { key: 'mmlu', isGroup: true },
      ...members,
      { key: 'math' },
      { key: 'math_hard' },
    );
    expect(tasks.map(({ id }) => id)).toEqual(['mmlu', 'math', 'math_hard']);
  });

  it('keep a benchmark of its own whose name begins like a group', () => {
    const members = ['law', 'art', 'war', 'pro'].map((name) => ({ key: `mmlu_${name}` }));
    const { tasks } = scored({ key: 'mmlu', isGroup: true }, ...members);
    expect(tasks.map(({ id }) => id)).toEqual(['mmlu', 'mmlu_pro']);
  });

  it('make subtasks of a large family without a group', () => {
    const members = Array.from({ length: 12 }, (_, at) => ({ key: `belebele_l${at}` }));
    const { tasks } = scored(...members, { key: 'ifeval' }, { key: 'gsm8k' });
    expect(tasks).toMatchObject([
      { id: 'belebele', label: 'Belebele', keys: ['belebele_*'], subtasks: 12 },
      { id: 'ifeval', subtasks: null },
      { id: 'gsm8k' },
    ]);
  });

  it('are the members where a board is one family', () => {
    const members = Array.from({ length: 12 }, (_, at) => ({ key: `ours_l${at}` }));
    expect(scored(...members).tasks).toHaveLength(12);
  });

  it('join the names that older and newer files give to one task', () => {
    const old = anEvaluation({
      model: 'a',
      scores: [aRawScore({ key: 'leaderboard|mmlu:_average|5', shots: 5 })],
    });
    const recent = anEvaluation({ model: 'b', scores: [aRawScore({ key: 'mmlu:_average|5', shots: 5 })] });
    expect(draft([old, recent]).tasks).toMatchObject([
      { id: 'mmlu', keys: ['leaderboard|mmlu:_average|5', 'mmlu:_average|5'], models: 2 },
    ]);
  });

  it('take from the files what they state', () => {
    const { tasks } = scored({
      metric: 'word_perplexity',
      value: 12,
      shots: 5,
      higherIsBetter: false,
      range: [1, null],
    });
    expect(tasks).toMatchObject([
      { range: [1, null], rangeFrom: 'files', higherIsBetter: false, directionFrom: 'files', fewShot: 5 },
    ]);
  });

  it.each([
    ['acc', [0.2, 0.9], [0, 1]],
    ['acc', [20, 90], [0, 100]],
    ['odd', [-0.2, 0.9], [-1, 1]],
    ['mcc', [0.2, 0.9], [-1, 1]],
    ['mcc', [12, 80], [-100, 100]],
    ['odd', [-20, 90], [-100, 100]],
    ['elo', [20, 90], null],
    ['odd', [20, 1090], null],
    ['wer', [0.1, 0.2], null],
  ])('guess the range of %s by the numbers %j', (metric, values, range) => {
    const evaluations = values.map((value, at) =>
      anEvaluation({ model: `m${at}`, scores: [aRawScore({ metric, value })] }),
    );
    expect(draft(evaluations).tasks[0]?.range).toEqual(range);
  });

  it.each(['perplexity', 'wer', 'brier_score', 'error_rate', 'bits_per_byte,none'])(
    'guess that a lower %s is better',
    (metric) => {
      expect(scored({ metric }).tasks[0]).toMatchObject({ higherIsBetter: false, directionFrom: 'name' });
    },
  );

  it('leave those of few models to the operator', () => {
    const models = Array.from({ length: 10 }, (_, at) =>
      anEvaluation({ model: `m${at}`, scores: { ifeval: 0.5 } }),
    );
    const rare = anEvaluation({ model: 'm0', path: 'other.json', scores: { rare: 0.5 } });
    const { tasks, moreTasks } = draft([...models, rare]);
    expect(tasks.map(({ id }) => id)).toEqual(['ifeval']);
    expect(moreTasks.map(({ id, models: count }) => [id, count])).toEqual([['rare', 1]]);
  });

  it('stay out of the average where they have no scale in common with the others', () => {
    const { tasks, average } = scored(
      { key: 'a', metric: 'acc' },
      { key: 'b', metric: 'perplexity', value: 20 },
    );
    expect(tasks.map(({ weight }) => weight)).toEqual([1, 0]);
    expect(average.method).toBe('mean');
  });

  it('are averaged by rank where none has a scale and they go both ways', () => {
    const { tasks, average } = scored(
      { key: 'a', metric: 'elo', value: 1200 },
      { key: 'b', metric: 'wer', value: 20 },
    );
    expect(tasks.map(({ weight }) => weight)).toEqual([1, 1]);
    expect(average.method).toBe('mean_rank');
  });
});

describe('the tasks of tables', () => {
  it('are the columns of numbers that are neither facts nor places nor averages', () => {
    const { tasks } = tableOf({
      'org/a': {
        Rank: 1,
        'Average ⬆️': 61,
        'ARC(25-shot)': 60,
        win_rate: 55.5,
        Elo: 1251,
        n_params: 7,
        total_cost: 3,
        avg_length: 900,
        released: 2024,
        acc: 0.5,
        acc_std: 0.1,
      },
      'org/b': {
        Rank: 2,
        'Average ⬆️': 51,
        'ARC(25-shot)': 50,
        win_rate: 45.5,
        Elo: 1151,
        n_params: 8,
        total_cost: 3,
        avg_length: 800,
        released: 2025,
        acc: 0.6,
        acc_std: 0.1,
      },
    });
    expect(tasks).toMatchObject([
      { id: 'ARC', label: null, keys: ['ARC(25-shot)'], metric: null, fewShot: 25 },
      { id: 'win_rate', label: 'win rate' },
      { id: 'Elo', range: null, weight: 0 },
      { id: 'acc' },
    ]);
  });

  it('know their margins by name, and ask where only ± says so', () => {
    const { tasks } = tableOf({ 'org/a': { acc: 60, acc_ci95: 1, f1: 50, 'f1 ±': 2 } });
    expect(tasks).toMatchObject([
      { id: 'acc', ci95: 'acc_ci95', margin: null },
      { id: 'f1', ci95: null, margin: 'f1 ±' },
    ]);
  });
});

describe('the columns of a first config', () => {
  const models = ['a', 'b', 'c', 'd', 'e'];
  const withFacts = (facts: (at: number) => Evaluation['metadata']) =>
    draft(models.map((model, at) => anEvaluation({ model, metadata: facts(at) })));

  it('are the facts that readers ask for, those of two values or more behind them', () => {
    const { columns, filters } = withFacts((at) => ({
      odd: at % 2 === 0,
      license: 'mit',
      params: at,
      parameters: at * 1e9,
      same: 'x',
      url: `https://example.org/${at}`,
      note: `a text that differs ${at}`,
    }));
    expect(columns).toMatchObject([
      { key: 'params', subtitle: 'billion', isDefault: true },
      { key: 'license', isDefault: true },
      { key: 'odd', isDefault: false },
    ]);
    expect(filters).toEqual(['odd']);
  });

  it('come from the requests of the models too', () => {
    const evaluations = models.map((model) => anEvaluation({ model }));
    const requests = models.map((model, at) =>
      aRequest({ model, modelType: at === 0 ? 'chat' : 'pretrained', metadata: { params: at } }),
    );
    const others = [aRequest({ model: 'z', metadata: { unknown: 1 } })];
    const { columns, filters } = draft(evaluations, [...requests, ...others]);
    expect(columns.map(({ key }) => key)).toEqual(['params']);
    expect(filters).toEqual(['model_type']);
  });
});
