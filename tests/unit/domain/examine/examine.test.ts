import { describe, expect, it } from 'vitest';
import { examineBoard } from '../../../../src/domain/examine/examine.ts';
import type { BoardInput } from '../../../../src/domain/board.ts';
import { aBoard, aRawScore, aRequest, aTask, anEvaluation } from '../samples.ts';

const NOW = Date.parse('2026-06-15T00:00:00Z');
const findings = (input: Partial<BoardInput>, code: string) =>
  examineBoard(aBoard(input), NOW)
    .filter((finding) => finding.code === code)
    .map(({ where, message, remedy }) => [where, message, remedy]);
const models = (values: (number | null)[], key = 'ifeval') =>
  values.map((value, at) =>
    anEvaluation({
      model: `org/m${at}`,
      scores: value === null ? { other: 1 } : { [key]: value },
    }),
  );

describe('what no task takes', () => {
  const scored = (...keys: string[]) => [
    anEvaluation({ scores: [aRawScore({}), ...keys.map((key) => aRawScore({ key, metric: 'acc,none' }))] }),
  ];

  it('is told with the task that it would fit', () => {
    expect(
      findings({ evaluations: scored('leaderboard|IFEval|0', 'if_evl', 'ifeval_hard') }, 'unused-key'),
    ).toEqual([
      [
        'leaderboard|IFEval|0',
        'It is in 1 evaluation, with `acc,none`, and no task takes it.',
        'It would fit task `ifeval`: write `key: [ifeval, "leaderboard|IFEval|0"]` there.',
      ],
      [
        'if_evl',
        'It is in 1 evaluation, with `acc,none`, and no task takes it.',
        'It would fit task `ifeval`: write `key: [ifeval, if_evl]` there.',
      ],
      [
        'ifeval_hard',
        'It is in 1 evaluation, with `acc,none`, and no task takes it.',
        'If it is to be shown, add a task: `- { id: ifeval_hard, key: ifeval_hard, metric: "acc,none" }`.',
      ],
    ]);
  });

  it('is told with a task of its own where none is near, families together', () => {
    const keys = ['law', 'art', 'logic', 'ethics'].map((name) => `mmlu_${name}`);
    expect(findings({ evaluations: scored('gsm8k (cot)', ...keys) }, 'unused-key')).toEqual([
      [
        'mmlu_*',
        '4 keys like `mmlu_law` are in 1 evaluation, with `acc,none`, and no task takes it.',
        'If it is to be shown, add a task: `- { id: mmlu, key: "mmlu_*", metric: "acc,none" }`.',
      ],
      [
        'gsm8k (cot)',
        'It is in 1 evaluation, with `acc,none`, and no task takes it.',
        'If it is to be shown, add a task: `- { id: gsm8k-cot, key: "gsm8k (cot)", metric: "acc,none" }`.',
      ],
    ]);
  });

  it('leaves out groups, texts, margins and columns that are something else', () => {
    const row = (key: string, value: number | null) =>
      aRawScore({ key, metric: null, value, missing: value === null ? 'not_numeric' : null });
    const evaluations = [
      anEvaluation({
        scores: [
          row('acc', 1),
          row('acc ±', 0.1),
          row('acc/2', 1),
          row('acc/2 ±', 1),
          row('se', 0.1),
          row('name', null),
          row('size', 7),
          { ...row('all', 1), isGroup: true },
        ],
      }),
    ];
    const tasks = [aTask({ id: 'acc', metric: null, stderr: 'se' })];
    const columns = [
      {
        key: 'size',
        label: null,
        subtitle: null,
        description: null,
        type: null,
        decimals: null,
        isDefault: true,
      },
    ];
    expect(findings({ evaluations, tasks, columns }, 'unused-key')).toEqual([]);
    expect(findings({ evaluations, tasks }, 'unused-key')).toEqual([
      [
        'size',
        'It is in 1 evaluation, and no task takes it.',
        'If it is to be shown, add a task: `- { id: size, key: size }`; or list it in `columns` if it describes the models.',
      ],
    ]);
  });

  it('is cut where there is much of it', () => {
    const evaluations = scored(
      ...Array.from({ length: 40 }, (_, at) => `${'abcdefghij'[at % 10] ?? ''}${at}`.repeat(3)),
    );
    const found = findings({ evaluations }, 'unused-key');
    expect(found).toHaveLength(31);
    expect(found.at(-1)?.[0]).toBe('10 more keys');
  });
});

describe('doubtful scores', () => {
  it('says where a range is more likely wrong than the files', () => {
    expect(findings({ evaluations: models([71.2, 50, 33, 0.5]) }, 'range-unlikely')).toEqual([
      [
        'ifeval',
        '3 models have scores from 33 to 71.2 in task `ifeval`, outside its range 0 to 1, and 1 inside.',
        'The files seem to give percent: write `range: [0, 100]`, or keep the range and write `scale: 0.01`.',
      ],
    ]);
    expect(findings({ evaluations: models([-0.5, 2.5]) }, 'range-unlikely')[0]?.[2]).toBe(
      'The files seem to give percent: write `range: [0, 100]`, or keep the range and write `scale: 0.01`.',
    );
  });

  it('says where scales are mixed', () => {
    const tasks = [aTask({ range: [0, 100] })];
    expect(findings({ tasks, evaluations: models([71.2, 50, 33, 0.5]) }, 'mixed-scales')).toEqual([
      [
        'ifeval',
        '1 model has a score of at most 1 in task `ifeval`, the others of at least 33: org/m3.',
        'If their files use another scale, name their key or metric in `alternatives` with `scale: 100`.',
      ],
    ]);
    expect(findings({ tasks, evaluations: models([0.7, 0.5, 0.3, 50]) }, 'mixed-scales')).toMatchObject([
      [
        'ifeval',
        '1 model has a score above 1 in task `ifeval`, the others of at most 0.7: org/m3.',
        'If their files use another scale, name their key or metric in `alternatives` with `scale: 0.01`.',
      ],
    ]);
    expect(findings({ tasks, evaluations: models([71.2, 50, 2, 0.5]) }, 'mixed-scales')).toEqual([]);
    expect(findings({ evaluations: models([0.7, 0.5, 0.3, 1]) }, 'mixed-scales')).toEqual([]);
  });

  it('says where all scores are equal, or at an end', () => {
    expect(findings({ evaluations: models([0.5, 0.5, 0.5, 0.5]) }, 'scores-all-equal')).toEqual([
      [
        'ifeval',
        'All 4 models have the score 0.5 in task `ifeval`.',
        'Check that `key` and `metric` name the score, and not a setting or a count.',
      ],
    ]);
    expect(findings({ evaluations: models([0, 0, 0.5, 1]) }, 'score-at-the-end')).toEqual([
      [
        'ifeval',
        '2 models score exactly 0 in task `ifeval`: org/m0, org/m1.',
        'Look at their logs: a run whose answers could not be read often scores so.',
      ],
      [
        'ifeval',
        '1 model scores exactly 1 in task `ifeval`: org/m3.',
        'Look at their logs: a run whose answers could not be read often scores so.',
      ],
    ]);
  });

  it('says which models lack subtasks', () => {
    const task = (count: number | null) => [
      aTask({ id: 'mmlu', key: 'mmlu_*', subtasks: { count, except: [], weight: 'equal', baselines: {} } }),
    ];
    const evaluations = [
      anEvaluation({ model: 'org/a', scores: { mmlu_law: 0.1, mmlu_art: 0.2 } }),
      anEvaluation({ model: 'org/b', scores: { mmlu_law: 0.1 } }),
    ];
    expect(findings({ tasks: task(null), evaluations }, 'subtasks-missing')).toEqual([
      [
        'mmlu',
        '1 model does not have as many subtasks of task `mmlu` as there are: org/b (1 of 2 subtasks).',
        'All that any file has are counted: name those that do not belong there in `subtasks.except`, or the number of a whole evaluation in `subtasks.count`.',
      ],
    ]);
    expect(findings({ tasks: task(3), evaluations }, 'subtasks-missing')[0]?.[2]).toBe(
      'Evaluate what is missing; check `subtasks.count`, and that `key` fits nothing else.',
    );
  });
});

describe('models under two names', () => {
  it('are told with the alias that joins them', () => {
    const evaluations = ['org/Name-1', 'Org/name_1', 'name', 'org/other'].map((model) =>
      anEvaluation({ model }),
    );
    expect(findings({ evaluations }, 'model-twice')).toEqual([
      [
        'Org/name_1',
        '2 names look like one model: Org/name_1, org/Name-1.',
        'If they are one, write `"Org/name_1": { aliases: ["org/Name-1"] }` in models.yaml.',
      ],
    ]);
    const bare = ['org/some-name', 'some-name'].map((model) => anEvaluation({ model }));
    expect(findings({ evaluations: bare }, 'model-twice')).toMatchObject(
      [['org/some-name', '2 names look like one model: org/some-name, some-name.', /aliases/]].map(
        ([where, message]) => [where, message, expect.stringContaining('aliases') as string],
      ),
    );
  });
});

describe('requests', () => {
  it('are compared with the results', () => {
    const input = {
      evaluations: models([0.1, 0.2]),
      requests: [
        aRequest({ model: 'org/m0' }),
        aRequest({ model: 'org/gone' }),
        aRequest({ model: 'org/long', status: 'running', submittedAt: '2026-06-01T00:00:00Z' }),
        aRequest({ model: 'org/short', status: 'running', submittedAt: '2026-06-14T00:00:00Z' }),
        aRequest({
          model: 'org/waited',
          status: 'running',
          submittedAt: '2026-06-01T00:00:00Z',
          startedAt: '2026-06-14T00:00:00Z',
        }),
      ],
    } as const;
    expect(findings(input, 'request-without-results')).toEqual([
      [
        'requests',
        '1 request says FINISHED, and no file has results of its model: org/gone.',
        'Set them to RERUN, or add the results; a name that differs goes to `aliases` in models.yaml.',
      ],
    ]);
    expect(findings(input, 'results-without-request')).toEqual([
      [
        'results',
        '1 model has results and no request: org/m1.',
        'They lack what requests say of a model; write it into models.yaml, or add requests.',
      ],
    ]);
    expect(findings(input, 'request-stale')).toEqual([
      [
        'requests',
        '1 request has been RUNNING for more than 3 days: org/long.',
        'Look whether their runner still lives; else set them to RERUN or FAILED. Where a file has no job_start_time, the time of its submission counts.',
      ],
    ]);
    expect(findings({ evaluations: models([0.1]) }, 'results-without-request')).toEqual([]);
  });
});
