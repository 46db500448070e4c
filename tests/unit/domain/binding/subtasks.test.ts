import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindTasks } from '../../../../src/domain/binding/task-binding.ts';
import type { Evaluation } from '../../../../src/domain/evaluation.ts';
import { mergeEvaluations } from '../../../../src/domain/merge.ts';
import type { SubtaskOptions, Task } from '../../../../src/domain/task.ts';
import { aBoard, aRawScore, aTask, anAverage, anEvaluation } from '../samples.ts';

const options = (changes: Partial<SubtaskOptions> = {}): SubtaskOptions => ({
  except: [],
  count: null,
  weight: 'equal',
  baselines: {},
  ...changes,
});
const mmlu = (changes: Partial<Task> = {}) => aTask({ id: 'mmlu', key: 'mmlu_*', ...changes });
const scoresOf = (evaluations: Evaluation[], task = mmlu()) =>
  mergeEvaluations(evaluations, bindTasks([task], evaluations), 'newest').rows.map(({ scores }) => scores[0]);
const run = (
  scores: [key: string, value: number | null, stderr?: number | undefined, samples?: number][],
  changes = {},
) =>
  anEvaluation({
    scores: scores.map(([key, value, stderr = null, samples = null]) =>
      aRawScore({
        key,
        value,
        stderr,
        samples,
        missing: value === null ? 'not_a_number' : null,
        found: value === null ? 'NaN' : null,
      }),
    ),
    ...changes,
  });

describe('a task of subtasks', () => {
  it('is their mean, with the error of a mean of independent scores', () => {
    const [score] = scoresOf([
      run([
        ['mmlu_law', 0.2, 0.03, 100],
        ['mmlu_art', 0.6, 0.04, 300],
      ]),
    ]);
    expect(score).toMatchObject({ kind: 'measured', samples: 400, shots: null, given: null });
    expect(score).toHaveProperty('value', expect.closeTo(0.4, 12));
    expect(score).toHaveProperty('stderr', expect.closeTo(Math.sqrt(0.03 ** 2 + 0.04 ** 2) / 2, 12));
    expect(score?.kind === 'measured' && score.parts?.map(({ key }) => key)).toEqual([
      'mmlu_art',
      'mmlu_law',
    ]);
  });

  it('may weigh them by their samples', () => {
    const task = mmlu({ subtasks: options({ weight: 'samples' }) });
    const [score] = scoresOf(
      [
        run([
          ['mmlu_law', 0.2, 0.03, 100],
          ['mmlu_art', 0.6, 0.04, 300],
        ]),
      ],
      task,
    );
    expect(score).toHaveProperty('value', expect.closeTo(0.5, 12));
    expect(score).toHaveProperty('stderr', expect.closeTo(Math.hypot(0.25 * 0.03, 0.75 * 0.04), 12));
    const [unknown] = scoresOf(
      [
        run([
          ['mmlu_law', 0.2],
          ['mmlu_art', 0.6],
        ]),
      ],
      task,
    );
    expect(unknown).toMatchObject({
      reason: 'subtasks_missing',
      found: '2 of 2 subtasks, not all with their number of samples',
    });
  });

  it('has no error where one of theirs is not known, and that of Wilson where their samples are', () => {
    const parts = [
      run([
        ['mmlu_law', 0.2, 0.03],
        ['mmlu_art', 0.6],
      ]),
    ];
    expect(scoresOf(parts)[0]).toMatchObject({ stderr: null, displayStderr: null, stderrFrom: null });
    const counted = [
      run([
        ['mmlu_law', 0.2, undefined, 50],
        ['mmlu_art', 0.6, 0.04, 50],
      ]),
    ];
    expect(scoresOf(counted, mmlu({ isProportion: true }))[0]).toMatchObject({
      stderrFrom: 'wilson',
      stderr: expect.closeTo(0.0342, 3) as number,
      interval: null,
    });
  });

  it('is missing where a subtask is that any file has', () => {
    const [first, second] = scoresOf([
      run(
        [
          ['mmlu_law', 0.2],
          ['mmlu_art', 0.6],
        ],
        { model: 'a/a' },
      ),
      run(
        [
          ['mmlu_law', 0.9],
          ['mmlu_art', null],
        ],
        { model: 'b/b' },
      ),
    ]).sort((a, b) => (a?.kind ?? '').localeCompare(b?.kind ?? ''));
    expect(first).toMatchObject({ kind: 'measured' });
    expect(second).toMatchObject({ kind: 'missing', reason: 'subtasks_missing', found: '1 of 2 subtasks' });
  });

  it('counts the subtasks that the config counts, and none that it excepts, groups or margins', () => {
    const parts: Parameters<typeof run>[0] = [
      ['mmlu_law', 0.2],
      ['mmlu_art', 0.6],
      ['mmlu_pro', 0.1],
    ];
    const task = mmlu({ subtasks: options({ except: ['*_pro'], count: 2 }) });
    expect(scoresOf([run(parts)], task)[0]).toMatchObject({ kind: 'measured' });
    expect(scoresOf([run(parts)], mmlu({ subtasks: options({ count: 2 }) }))[0]).toMatchObject({
      found: '3 of 2 subtasks',
    });
    const group = aRawScore({ key: 'mmlu_stem', value: 0.9, isGroup: true });
    const margin = aRawScore({ key: 'mmlu_law ±', metric: null, value: 0.9 });
    const whole = run(parts.slice(0, 2));
    const [score] = scoresOf([{ ...whole, scores: [...whole.scores, group, margin] }]);
    expect(score).toHaveProperty('value', expect.closeTo(0.4, 12));
  });

  it('takes each subtask from the newest run that has it, whatever file it stands in', () => {
    const [score] = scoresOf([
      run(
        [
          ['mmlu_law', 0.1],
          ['mmlu_art', 0.5],
        ],
        { runAt: '2024-01-01T00:00:00Z', path: 'old.json' },
      ),
      run([['mmlu_law', 0.3]], { runAt: '2024-02-01T00:00:00Z', path: 'new.json' }),
      run([['mmlu_art', null]], { runAt: '2024-03-01T00:00:00Z', path: 'failed.json' }),
    ]);
    expect(score).toMatchObject({ runAt: '2024-02-01T00:00:00Z', source: { path: 'new.json' } });
    expect(score).toHaveProperty('value', expect.closeTo(0.4, 12));
  });

  it('tells which subtask two runs of one time disagree on', () => {
    const evaluations = [
      run([['mmlu_law', 0.1]], { path: 'a.json' }),
      run([['mmlu_law', 0.3]], { path: 'b.json' }),
    ];
    const { problems } = mergeEvaluations(evaluations, bindTasks([mmlu()], evaluations), 'newest');
    expect(problems).toMatchObject([
      {
        code: 'conflicting-runs',
        message:
          'Two runs of the same time give `mmlu_law` of task `mmlu` different scores: 0.3 here, 0.1 in a.json.',
      },
    ]);
  });

  it('gives a mean between the least and the greatest, whatever the parts', () => {
    const part = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 1000 }));
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 60 }),
        fc.constantFrom('equal', 'samples'),
        (parts, weight) => {
          const scores = parts.map(([value, samples], at): Parameters<typeof run>[0][number] => [
            `mmlu_${at}`,
            value,
            0.01,
            samples,
          ]);
          const [score] = scoresOf([run(scores)], mmlu({ subtasks: options({ weight }) }));
          if (score?.kind !== 'measured') throw new Error('no score');
          const values = parts.map(([value]) => value);
          expect(score.value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
          expect(score.value).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
          expect(score.stderr ?? 1).toBeLessThanOrEqual(0.01 + 1e-12);
        },
      ),
    );
  });
});

describe('a task with other places', () => {
  const task = aTask({
    id: 'arc',
    key: 'arc_challenge',
    metric: 'acc_norm,none',
    alternatives: [
      {
        key: 'leaderboard|arc:challenge|25',
        metric: 'acc_norm',
        stderr: null,
        ci95: null,
        scale: 1,
        transform: null,
      },
      { key: 'ARC', metric: null, stderr: 'ARC se', ci95: null, scale: 0.01, transform: null },
    ],
  });

  it('takes the first that a file has, and the newest of the files', () => {
    const evaluation = anEvaluation({
      scores: [
        aRawScore({ key: 'leaderboard|arc:challenge|25', metric: 'acc_norm', value: 0.4 }),
        aRawScore({ key: 'arc_challenge', metric: 'acc_norm,none', value: 0.5 }),
      ],
    });
    expect(scoresOf([evaluation], task)[0]).toMatchObject({ value: 0.5 });
    const newer = anEvaluation({
      runAt: '2024-01-01T00:00:00Z',
      scores: [aRawScore({ key: 'leaderboard|arc:challenge|25', metric: 'acc_norm', value: 0.6 })],
    });
    expect(scoresOf([evaluation, newer], task)[0]).toMatchObject({ value: 0.6 });
  });

  it('converts with the scale of the place, and keeps what the file said', () => {
    const evaluation = anEvaluation({
      scores: [
        aRawScore({ key: 'ARC', metric: null, value: 52.5 }),
        aRawScore({ key: 'ARC se', metric: null, value: 1.5 }),
      ],
    });
    expect(scoresOf([evaluation], task)[0]).toMatchObject({
      value: 0.525,
      given: 52.5,
      display: 52.5,
      stderr: 0.015,
    });
  });

  it('may be subtasks for old files and a score of its own for new ones', () => {
    const mixed = aTask({ id: 'mmlu', key: 'mmlu', alternatives: [{ ...mmlu(), key: 'hendrycksTest-*' }] });
    const old = run(
      [
        ['hendrycksTest-law', 0.2],
        ['hendrycksTest-art', 0.4],
      ],
      { runAt: '2023-01-01T00:00:00Z' },
    );
    const since = run([['mmlu', 0.7]], { runAt: '2024-01-01T00:00:00Z' });
    expect(scoresOf([old], mixed)[0]).toHaveProperty('value', expect.closeTo(0.3, 12));
    expect(scoresOf([old, since], mixed)[0]).toMatchObject({ value: 0.7, parts: null });
    expect(scoresOf([{ ...old, runAt: '2025-01-01T00:00:00Z' }, since], mixed)[0]).toHaveProperty(
      'value',
      expect.closeTo(0.3, 12),
    );
  });
});

describe('a normalised average', () => {
  it('normalises each subtask over its own baseline first', () => {
    const task = mmlu({ subtasks: options({ baselines: { mmlu_law: 0.5 } }), baseline: 0 });
    const evaluations = [
      run(
        [
          ['mmlu_law', 0.4],
          ['mmlu_art', 0.4],
        ],
        { model: 'a/a' },
      ),
      run(
        [
          ['mmlu_law', 0.75],
          ['mmlu_art', 0.2],
        ],
        { model: 'b/b' },
      ),
    ];
    const { rows } = aBoard({ tasks: [task], evaluations, average: anAverage({ normalised: true }) });
    // (0 + 40) / 2, as guessing takes nothing from the others; (50 + 20) / 2.
    expect(rows.map(({ entry, average }) => [entry.model, average])).toEqual([
      ['b/b', 35],
      ['a/a', 20],
    ]);
  });
});
