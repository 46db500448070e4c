import { describe, expect, it } from 'vitest';
import type { Companion, Evaluation } from '../../../src/domain/evaluation.ts';
import type { FileOutcome } from '../../../src/pipeline/file-outcome.ts';
import { joinCompanions } from '../../../src/pipeline/join-companions.ts';
import { anEvaluation, aRawScore } from '../domain/samples.ts';

function aCompanion(changes: Partial<Companion> = {}): Companion {
  return {
    folder: 'runs/a',
    format: 'helm',
    entry: { model: null, revision: null, precision: null, weightType: null },
    key: null,
    shots: null,
    metadata: {},
    harness: null,
    path: `${changes.folder ?? 'runs/a'}/run_spec.json`,
    ...changes,
  };
}

const model = (name: string) => ({ model: name, revision: null, precision: null, weightType: null });

function outcome(changes: Partial<FileOutcome<Evaluation>> = {}): FileOutcome<Evaluation> {
  return { items: [], companions: [], rejections: [], ignored: null, format: 'helm', ...changes };
}

/** A file of a run that says neither its model nor its task. */
const nameless = (changes: Parameters<typeof anEvaluation>[0] = {}) =>
  anEvaluation({
    model: '',
    path: 'runs/a/stats.json',
    format: 'helm',
    scores: [aRawScore({ key: '', metric: 'em' }), aRawScore({ key: '', metric: 'f1' })],
    ...changes,
  });

const MISSING = {
  path: 'runs/a/stats.json',
  where: null,
  code: 'companion-missing',
  message: 'Neither this file nor another one beside it says which model and task this is.',
  remedy: 'Put the run’s other files beside it: `run_spec.json` for HELM, `model_meta.json` for MTEB.',
};

/** The evaluation of the one file, given what the others say. */
function joined(item: Evaluation, ...companions: Companion[]): FileOutcome<Evaluation> | undefined {
  return joinCompanions([
    ...companions.map((companion) => outcome({ companions: [companion] })),
    outcome({ items: [item] }),
  ]).at(-1);
}

describe('an evaluation with a companion', () => {
  it('gets the model, the task and the shots that it does not say', () => {
    const companion = aCompanion({ entry: model('org/name'), key: 'mmlu', shots: 5 });
    expect(joined(nameless(), companion)).toEqual(
      outcome({
        items: [
          nameless({
            model: 'org/name',
            scores: [
              aRawScore({ key: 'mmlu', metric: 'em', shots: 5 }),
              aRawScore({ key: 'mmlu', metric: 'f1', shots: 5 }),
            ],
          }),
        ],
      }),
    );
  });

  it('is joined wherever the companion stands among the files', () => {
    const companion = outcome({
      companions: [aCompanion({ entry: model('org/name'), key: 'mmlu' })],
    });
    const [first, last] = joinCompanions([outcome({ items: [nameless()] }), companion]);
    expect(first?.items).toMatchObject([
      { entry: { model: 'org/name' }, scores: [{ key: 'mmlu' }, { key: 'mmlu' }] },
    ]);
    expect(last).toEqual(companion);
  });

  it('keeps what the companion leaves open', () => {
    const item = anEvaluation({
      model: 'org/own',
      revision: 'abc',
      precision: 'float16',
      weightType: 'Original',
      path: 'runs/a/x.json',
      format: 'helm',
      harness: 'own 1',
      metadata: { params: 7 },
      scores: [aRawScore({ key: 'arc', shots: 3 })],
    });
    expect(joined(item, aCompanion())?.items).toEqual([item]);
  });

  it('is told by the companion of its model, and goes before it with its own facts', () => {
    const item = nameless({
      model: 'own',
      revision: 'old',
      harness: 'own 1',
      metadata: { params: 7, license: null },
      scores: [aRawScore({ key: 'arc', shots: 3 })],
    });
    const companion = aCompanion({
      entry: { model: 'org/name', revision: 'abc', precision: 'bfloat16', weightType: 'Original' },
      key: 'mmlu',
      shots: 0,
      metadata: { params: 8, license: 'mit', url: 'https://example.org' },
      harness: 'helm 0.5',
    });
    expect(joined(item, companion)?.items[0]).toMatchObject({
      entry: companion.entry,
      scores: [{ key: 'mmlu', shots: 0 }],
      metadata: { params: 7, license: null, url: 'https://example.org' },
      harness: 'helm 0.5',
    });
  });

  it('gets a fact called `__proto__` as any other', () => {
    const metadata = JSON.parse('{"__proto__": "x"}') as Companion['metadata'];
    const companion = aCompanion({ entry: model('org/name'), key: 'mmlu', metadata });
    const [item] = joined(nameless(), companion)?.items ?? [];
    expect(Object.entries(item?.metadata ?? {})).toEqual([['__proto__', 'x']]);
    expect(Object.getPrototypeOf(item?.metadata)).toBeNull();
  });

  it('is left as it was in what it came from', () => {
    const item = nameless();
    joined(item, aCompanion({ entry: model('org/name'), key: 'mmlu', shots: 5 }));
    expect(item).toEqual(nameless());
  });

  it('stands at the top of a dataset too', () => {
    const companion = aCompanion({ folder: '', entry: model('org/name'), key: 'mmlu' });
    expect(joined(nameless({ path: 'stats.json' }), companion)?.items).toHaveLength(1);
  });
});

describe('an evaluation without its companion', () => {
  it.each([
    ['no companion at all', []],
    ['one in another folder', [aCompanion({ folder: 'runs', entry: model('org/name'), key: 'k' })]],
    ['one in a folder below', [aCompanion({ folder: 'runs/a/b', entry: model('org/name'), key: 'k' })]],
    ['one of another format', [aCompanion({ format: 'mteb', entry: model('org/name'), key: 'k' })]],
    ['one that says no task', [aCompanion({ entry: model('org/name') })]],
    ['one that says no model', [aCompanion({ key: 'mmlu' })]],
  ])('is rejected where there is %s', (_what, companions) => {
    expect(joined(nameless(), ...companions)).toEqual(outcome({ rejections: [MISSING] }));
  });

  it('is rejected where one of its scores says no task', () => {
    const item = nameless({ model: 'org/name', scores: [aRawScore({ key: 'arc' }), aRawScore({ key: '' })] });
    expect(joined(item)).toEqual(outcome({ rejections: [MISSING] }));
  });

  it('is rejected by itself: the file’s others and their rejections stay', () => {
    const whole = anEvaluation({ path: 'runs/a/stats.json', format: 'helm' });
    const rejection = { ...MISSING, code: 'no-scores', where: 'x' };
    expect(joinCompanions([outcome({ items: [nameless(), whole], rejections: [rejection] })])).toEqual([
      outcome({ items: [whole], rejections: [rejection, MISSING] }),
    ]);
  });

  it('is as it is where it says all', () => {
    const outcomes = [outcome({ items: [anEvaluation({ format: 'helm' })] })];
    expect(joinCompanions(outcomes)).toEqual(outcomes);
  });
});

describe('a companion', () => {
  it('that describes nothing is ignored, and another is not', () => {
    const used = outcome({ companions: [aCompanion({ entry: model('org/name'), key: 'mmlu' })] });
    const lonely = outcome({ companions: [aCompanion({ folder: 'runs/b', entry: model('org/name') })] });
    const [first, second, third] = joinCompanions([lonely, outcome({ items: [nameless()] }), used]);
    expect(first).toEqual(outcome({ ignored: 'describes results, and none are beside it' }));
    expect(second?.items).toHaveLength(1);
    expect(third).toEqual(used);
  });

  it('describes all evaluations beside it', () => {
    const companion = outcome({ companions: [aCompanion({ entry: model('org/name'), key: 'mmlu' })] });
    const files = ['runs/a/1.json', 'runs/a/2.json', 'runs/c/3.json'].map((path) =>
      outcome({ items: [nameless({ path })] }),
    );
    expect(joinCompanions([companion, ...files]).map(({ items }) => items.length)).toEqual([0, 1, 1, 0]);
  });
});

it('leaves files alone that give neither', () => {
  const outcomes = [
    outcome({ rejections: [MISSING], format: null }),
    outcome({ ignored: 'text for readers', format: null }),
  ];
  expect(joinCompanions(outcomes)).toEqual(outcomes);
});
