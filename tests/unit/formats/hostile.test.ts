import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { readResultFile } from '../../../src/formats/index.ts';
import type { ReadResult } from '../../../src/formats/reader.ts';
import { readRequestFile } from '../../../src/formats/requests/requests.ts';
import { MODEL_COLUMN, readRequest, readText } from './read-fixture.ts';

const PROTOTYPE = Object.getOwnPropertyNames(Object.prototype).sort();

afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(PROTOTYPE);
});

/** A file ends as evaluations or as rejections that say what, why and what to do; a score is a number or says why not. */
function checkResult({ evaluations, rejections }: ReadResult): void {
  expect(evaluations.length + rejections.length).toBeGreaterThan(0);
  for (const { code, message, remedy } of rejections) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(message).toMatch(/\.$/);
    expect(remedy).toMatch(/\.$/);
  }
  for (const { entry, scores, runAt, metadata } of evaluations) {
    expect(entry.model.trim()).not.toBe('');
    expect(runAt === null || !Number.isNaN(Date.parse(runAt))).toBe(true);
    expect(Object.getPrototypeOf(metadata)).toBeNull();
    for (const { value, missing, stderr } of scores) {
      expect(value === null).toBe(missing !== null);
      expect(value === null || Number.isFinite(value)).toBe(true);
      expect(stderr === null || Number.isFinite(stderr)).toBe(true);
    }
  }
}

const PATHS = fc.constantFrom(
  'a.json',
  'org/name/results_2024-01-02T03-04-05.json',
  'b.csv',
  'c.tsv',
  'd.bin',
);
const KEYS = fc.constantFrom(
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'acc',
    'acc,none',
    'acc_stderr',
    'alias',
    ' ',
  ],
  ...['acc_stderr,none', ',', ',none', '_stderr', '', 'é🟢'],
);
const VALUES = fc.oneof(
  fc.double(),
  fc.string(),
  fc.boolean(),
  fc.constantFrom(null, 'N/A', '1,013.01', -1),
  fc.jsonValue({ maxDepth: 2 }),
);
const METRICS = fc.dictionary(KEYS, VALUES);
const TASKS = fc.oneof(
  { weight: 4, arbitrary: fc.dictionary(KEYS, METRICS) },
  { weight: 1, arbitrary: VALUES },
);

/** Objects in the shape of result files, each part right, wrong or absent. */
const RESULT_FILES = fc.record(
  {
    results: TASKS,
    groups: TASKS,
    versions: TASKS,
    configs: TASKS,
    'n-shot': TASKS,
    'n-samples': TASKS,
    higher_is_better: TASKS,
    model_name: VALUES,
    date: VALUES,
    lm_eval_version: VALUES,
    config: fc.oneof(
      VALUES,
      fc.record(
        {
          model_name: VALUES,
          model_args: fc.oneof(VALUES, METRICS, fc.constant('pretrained=a/b,x,=,y=1=2')),
          model_sha: VALUES,
          num_fewshot: VALUES,
          model_num_parameters: VALUES,
        },
        { requiredKeys: [] },
      ),
    ),
  },
  { requiredKeys: [] },
);

describe('whatever the bytes', () => {
  it('a result file is read or rejected, and nothing is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(
        PATHS,
        fc.uint8Array({ maxLength: 200 }),
        fc.boolean(),
        async (path, bytes, isMapped) => {
          const context = { table: isMapped ? MODEL_COLUMN : null };
          checkResult(await readResultFile({ path, oid: null, bytes }, context));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('any JSON is read or rejected', async () => {
    await fc.assert(
      fc.asyncProperty(PATHS, fc.json(), async (path, text) =>
        checkResult(await readText(text, { path, table: MODEL_COLUMN })),
      ),
      { numRuns: 500 },
    );
  });

  it('what has the shape of a result file is read or rejected', async () => {
    await fc.assert(
      fc.asyncProperty(PATHS, RESULT_FILES, async (path, value) => {
        // NaN and the infinities as Python writes them.
        const text = JSON.stringify(value, (_, inner: unknown) =>
          typeof inner === 'number' && !Number.isFinite(inner) ? `\u0000${inner}\u0000` : inner,
        ).replace(/"\\u0000(-?\w+)\\u0000"/g, '$1');
        checkResult(await readText(text, { path }));
      }),
      { numRuns: 300 },
    );
  });

  it('any table is read or rejected', async () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('model', 'acc', '1', '"', '\n', '__proto__', '=1+1'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 }),
        async (rows) => {
          const text = ['model,acc', ...rows.map((cells) => cells.join(','))].join('\n');
          checkResult(await readText(text, { path: 'a.csv', table: MODEL_COLUMN }));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('any request is read or rejected', async () => {
    const keys = ['model', 'revision', 'precision', 'weight_type', 'status', 'submitted_time', 'private'];
    const request = fc.dictionary(fc.oneof(KEYS, fc.constantFrom(...keys, 'error_msg', 'job_id')), VALUES);
    await fc.assert(
      fc.asyncProperty(fc.oneof(request, fc.jsonValue()), async (value) => {
        const outcome = await readRequest(value);
        if ('rejection' in outcome) expect(outcome.rejection.remedy).toMatch(/\.$/);
        else expect(Object.getPrototypeOf(outcome.request.metadata)).toBeNull();
      }),
      { numRuns: 500 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), async (bytes) => {
        const outcome = await readRequestFile({ path: 'a.json', oid: null, bytes });
        expect('rejection' in outcome || outcome.request.entry.model !== '').toBe(true);
      }),
    );
  });
});

describe('hostile values', () => {
  const VALUE = '<script>alert(1)</script>';

  it('stay the texts that they are', async () => {
    for (const text of [VALUE, 'javascript:alert(1)', '../../etc/x', '=1+1', '\u202Eevil', 'x'.repeat(300)]) {
      const { evaluations } = await readText({
        config: { model_name: text, model_sha: text, model_dtype: text },
        results: { [text]: { [text]: 1 } },
      });
      const isLocal = text.startsWith('../');
      expect(evaluations[0]?.entry).toMatchObject({ revision: text, precision: text });
      expect(evaluations[0]?.entry.model).toBe(isLocal ? 'org/name' : text);
      expect(evaluations[0]?.scores[0]).toMatchObject({ key: text, metric: text, value: 1 });
    }
  });

  it('keep `__proto__` and `constructor` apart from the prototypes', async () => {
    const text =
      '{"config": {"model_name": "org/name"}, "results": {"__proto__": {"acc": 1, "__proto__": 2}, "constructor": {"toString": NaN}}}';
    const { evaluations } = await readText(text);
    expect(evaluations[0]?.scores.map(({ key, metric, value }) => [key, metric, value])).toEqual([
      ['__proto__', 'acc', 1],
      ['__proto__', '__proto__', 2],
      ['constructor', 'toString', null],
    ]);
    const table = await readText('model,__proto__,constructor\na/b,1,x\n', {
      path: 'a.csv',
      table: MODEL_COLUMN,
    });
    expect(table.evaluations[0]?.scores.map(({ key }) => key)).toEqual(['__proto__', 'constructor']);
    const request = await readRequest('{"model": "a/b", "__proto__": "x", "constructor": "y"}');
    expect('request' in request && Object.entries(request.request.metadata)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect(
      (await readText('{"__proto__": {"results": {"a": {"acc": 1}}, "config": {"model_name": "a"}}}')).format,
    ).toBeNull();
  });

  it('bound a text of ten megabytes', async () => {
    const long = 'x'.repeat(10_000_000);
    const { evaluations } = await readText(`model,note,acc\na/b,${long},${long}\n${long},x,1\n`, {
      path: 'a.csv',
      table: MODEL_COLUMN,
    });
    expect(evaluations).toHaveLength(1);
    expect(JSON.stringify(evaluations).length).toBeLessThan(5000);
  });
});
