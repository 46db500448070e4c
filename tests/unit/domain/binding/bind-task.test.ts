import { describe, expect, test } from 'vitest';
import { bindTask } from '../../../../src/domain/binding/bind-evaluation.ts';
import { aRawScore, aTask, anEvaluation } from '../samples.ts';

const bind = (task = aTask(), ...scores: Parameters<typeof aRawScore>[0][]) =>
  bindTask(task, anEvaluation({ path: 'org/name/results.json', scores: scores.map(aRawScore) }));

describe('bindTask', () => {
  test('takes value and standard error, in the file’s units and in display units', () => {
    const { score, problems } = bind(aTask(), { value: 0.712, stderr: 0.004, shots: 5, samples: 541 });
    expect(problems).toEqual([]);
    expect(score).toMatchObject({ kind: 'measured', value: 0.712, stderr: 0.004, shots: 5, samples: 541 });
    expect(score).toHaveProperty('display', expect.closeTo(71.2, 10));
    expect(score).toHaveProperty('displayStderr', expect.closeTo(0.4, 10));
  });

  test('shows an open range as it is', () => {
    expect(bind(aTask({ range: [0, null] }), { value: 12.5 }).score).toMatchObject({ display: 12.5 });
    expect(bind(aTask({ range: null }), { value: -3 }).score).toMatchObject({ display: -3 });
  });

  test('is silent where the evaluation does not speak of the task', () => {
    expect(bind(aTask({ id: 'gsm8k' }), {})).toEqual({ score: null, problems: [] });
    expect(bind(aTask({ metric: 'acc_norm' }), {})).toEqual({ score: null, problems: [] });
  });

  test('takes a task’s metric as a mere name where the file is a table', () => {
    const columns = [
      { metric: null, value: 0.5 },
      { key: 'ifeval_ci95', metric: null, value: 0.0196 },
    ];
    const { score } = bind(aTask({ metric: 'mcc', ci95: 'ifeval_ci95' }), ...columns);
    expect(score).toMatchObject({ kind: 'measured', value: 0.5, stderr: 0.01 });
  });

  test('hands on why a file has no number', () => {
    expect(bind(aTask(), { value: null, missing: 'not_available', found: 'N/A' }).score).toEqual({
      kind: 'missing',
      reason: 'not_available',
      found: 'N/A',
      source: { path: 'org/name/results.json', oid: null, line: null },
    });
  });

  test('refuses a value outside the range', () => {
    const { score, problems } = bind(aTask(), { value: 71.2 });
    expect(score).toMatchObject({ kind: 'missing', reason: 'out_of_range', found: '71.2' });
    expect(problems).toEqual([
      {
        severity: 'error',
        path: 'org/name/results.json',
        where: 'results → ifeval → acc',
        code: 'score-out-of-range',
        message: 'The score 71.2 is outside the range 0 to 1 of task `ifeval`.',
        remedy: 'Check `range` of task `ifeval` in leaderboard.yaml, or correct the file.',
      },
    ]);
  });

  test('takes a value that misses the end of the range by rounding', () => {
    expect(bind(aTask(), { value: 1 + 2e-16 }).score).toMatchObject({ kind: 'measured' });
    expect(bind(aTask(), { value: 1 + 1e-6 }).score).toMatchObject({ kind: 'missing' });
    expect(bind(aTask({ range: [0, null] }), { value: -0.1 }).problems[0]?.message).toBe(
      'The score -0.1 is outside the range 0 to ∞ of task `ifeval`.',
    );
  });

  test.each([-0.1, NaN, Infinity])('leaves out a standard error of %s', (stderr) => {
    const { score, problems } = bind(aTask(), { value: 0.5, stderr });
    expect(score).toMatchObject({ kind: 'measured', value: 0.5, stderr: null, displayStderr: null });
    expect(problems).toMatchObject([
      {
        severity: 'warning',
        code: 'stderr-unusable',
        message: `The standard error ${stderr} of task \`ifeval\` is not a number from 0 up, so it was left out.`,
        remedy: 'Check `stderr` or `ci95` of task `ifeval` in leaderboard.yaml, or correct the file.',
      },
    ]);
  });

  test('takes the standard error from where the config says, and from nowhere else', () => {
    const beside = [
      { value: 0.5, stderr: 0.01, stderrKey: 'acc_stderr' },
      { metric: 'acc_se', value: 0.02 },
    ];
    expect(bind(aTask({ stderr: 'acc_stderr' }), ...beside).score).toMatchObject({ stderr: 0.01 });
    expect(bind(aTask({ stderr: 'acc_se' }), ...beside).score).toMatchObject({ stderr: 0.02 });
    expect(bind(aTask({ stderr: 'other' }), ...beside).score).toMatchObject({ stderr: null });
  });

  test('reads other columns of a table: a standard error, or half a 95% interval', () => {
    const row = [
      { key: 'sst5', metric: null, value: 69.12 },
      { key: 'sst5_ci95', metric: null, value: 1.96 },
      { key: 'sst5_se', metric: null, value: 0.5 },
    ];
    const task = aTask({ id: 'sst5', metric: null, range: [0, 100] });
    expect(bind({ ...task, ci95: 'sst5_ci95' }, ...row).score).toMatchObject({ stderr: 1 });
    expect(bind({ ...task, stderr: 'sst5_se' }, ...row).score).toMatchObject({ stderr: 0.5 });
    expect(bind({ ...task, ci95: 'absent' }, ...row).score).toMatchObject({ stderr: null });
  });

  test('names the line of a table', () => {
    const evaluation = anEvaluation({
      path: 'board.csv',
      line: 12,
      scores: [aRawScore({ key: 'sst5', metric: null, value: 200 })],
    });
    const { problems } = bindTask(aTask({ id: 'sst5', metric: null, range: [0, 100] }), evaluation);
    expect(problems).toMatchObject([{ path: 'board.csv', where: 'line 12, column "sst5"' }]);
  });

  test('reports a direction that the file contradicts, and follows the config', () => {
    const { score, problems } = bind(aTask(), { value: 0.5, higherIsBetter: false });
    expect(score).toMatchObject({ kind: 'measured' });
    expect(problems).toMatchObject([
      {
        severity: 'warning',
        code: 'direction-disagrees',
        message: 'The file says that lower is better, the config that higher is better in task `ifeval`.',
        remedy: 'The config was followed. Check `higher_is_better` of task `ifeval` in leaderboard.yaml.',
      },
    ]);
  });

  test('reports shots that differ from the config', () => {
    const { problems } = bind(aTask({ fewShot: 0 }), { value: 0.5, shots: 5 });
    expect(problems).toMatchObject([
      {
        severity: 'warning',
        code: 'shots-disagree',
        message: 'The file used 5 few-shot examples, the config says 0 for task `ifeval`.',
        remedy:
          'The score is shown. Check `few_shot` of task `ifeval` in leaderboard.yaml, or evaluate again.',
      },
    ]);
    expect(bind(aTask({ fewShot: 5 }), { value: 0.5, shots: 5 }).problems).toEqual([]);
  });
});
