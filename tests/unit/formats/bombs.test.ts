import { describe, expect, it, vi } from 'vitest';
import { MODEL_COLUMN, readText } from './read-fixture.ts';

// They take seconds each, and some times as long on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const MIB = 1024 * 1024;
const REMEDY = 'Keep only the scores in it and put samples and logs in other files.';

async function rejectionOf(text: string, path: string) {
  const { evaluations, rejections } = await readText(text, { path, table: MODEL_COLUMN });
  expect({ evaluations, count: rejections.length }).toEqual({ evaluations: [], count: 1 });
  return rejections[0];
}

/** Of the whole file. */
const refused = (path: string, code: string, message: string, remedy = REMEDY) => ({
  path,
  where: null,
  code,
  message,
  remedy,
});

describe('JSON', () => {
  const TOO_DEEP = refused(
    'a.json',
    'json-too-deep',
    'The JSON is nested more than 100 levels deep.',
    'Write the file again without the nesting, or leave it out with `exclude` of the dataset.',
  );

  it.each([
    ['100,000 levels', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['thirty million levels', '['.repeat(30 * MIB) + ']'.repeat(30 * MIB)],
    ['levels without an end', '{"a":'.repeat(10 * MIB)],
  ])('of %s is refused', async (_what, text) => {
    expect(await rejectionOf(text, 'a.json')).toEqual(TOO_DEEP);
  });

  const wide = () => Array.from({ length: 1_000_000 }, (_, at) => `"k${at}":${at}`).join(',');

  it('of a million keys is told by some of them', async () => {
    expect((await rejectionOf(`{${wide()}}`, 'a.json'))?.message).toMatch(/ `k0`, .*`k19`, 999980 more\.$/);
  });

  it('of a million columns is refused', async () => {
    expect(await rejectionOf(`[{"model":"a",${wide()}}]`, 'a.json')).toEqual(
      refused('a.json', 'too-many-columns', 'The table has 1000001 columns; at most 10000 are read.'),
    );
  });

  it.each(['{}', '[]', '0', '""'])('of millions of %s is refused', async (value) => {
    const text = `[${`${value},`.repeat(13_000_000)}${value}]`;
    expect(await rejectionOf(text, 'a.json')).toEqual(
      refused('a.json', 'json-too-large', 'The JSON holds 13000002 values; at most 12000000 are read.'),
    );
  });

  it('takes signs in texts for no structure', async () => {
    const text = JSON.stringify({ x: ['[{,"\\'.repeat(MIB), '\\', '"[', '\\"'] });
    expect((await rejectionOf(text, 'a.json'))?.message).toContain('holds an object with the keys `x`.');
  });

  it('says where a large text is wrong, not that it is too deep', async () => {
    const text = `{"a": x, "b": ${'['.repeat(2 * MIB)}`;
    expect(await rejectionOf(text, 'a.json')).toMatchObject({
      where: 'line 1, column 7',
      code: 'invalid-json',
    });
  });

  it.each(['lm-eval', 'lighteval'])('of many metrics with many facts is read: %s', async (format) => {
    const names = Array.from({ length: 30_000 }, (_, at) => `m${at}`);
    const metrics = Object.fromEntries(names.map((name) => [`${name},none`, 1]));
    const list = names.map((metric) => ({ metric, metric_name: metric, higher_is_better: true }));
    const { evaluations, ...read } = await readText(
      format === 'lm-eval'
        ? { config: { model_name: 'a' }, results: { t: metrics }, configs: { t: { metric_list: list } } }
        : {
            config_general: { model_name: 'a' },
            results: { t: Object.fromEntries(names.map((name) => [name, 1])) },
            config_tasks: { t: { metrics: list } },
          },
    );
    expect(read.format).toBe(format);
    expect(evaluations[0]?.scores).toHaveLength(30_000);
    expect(evaluations[0]?.scores.every(({ higherIsBetter }) => higherIsBetter === true)).toBe(true);
  });
});

describe('JSON Lines', () => {
  it('of a million tiny lines are read', async () => {
    const text = '{"model":"a","acc":1}\n'.repeat(1_000_000);
    const { evaluations } = await readText(text, { path: 'a.jsonl', table: MODEL_COLUMN });
    expect(evaluations).toHaveLength(1_000_000);
  });

  it('of more lines are refused', async () => {
    const message = 'The table has more than 1001000 rows; at most 1000000 are read.';
    expect(await rejectionOf('1\n'.repeat(30 * MIB), 'a.jsonl')).toEqual(
      refused('a.jsonl', 'too-many-rows', message),
    );
  });

  it('of millions of broken lines are refused at the first of them', async () => {
    expect(await rejectionOf(`{}\n${'x\n'.repeat(30 * MIB)}`, 'a.jsonl')).toEqual({
      path: 'a.jsonl',
      where: 'line 2, column 1',
      code: 'invalid-json',
      message: 'The file is no valid JSON: a value is expected here.',
      remedy: 'Correct that place, or write the file again.',
    });
  });

  it('may be no lines but their breaks', async () => {
    expect((await rejectionOf(`${'\n'.repeat(60 * MIB)}{}`, 'a.jsonl'))?.code).toBe('unknown-format');
  });
});

describe('YAML', () => {
  it.each([
    ['merge keys that unfold into billions', (inner: string) => `<<: [${inner}]`],
    ['lists of merge keys', (inner: string) => `x: [{<<: [${inner}]}]`],
  ])('of %s is refused', async (_what, write) => {
    const lines = [...'bcdefghij'].map((name, at) => {
      const inner = Array(10)
        .fill(`*${'abcdefghij'[at] ?? ''}`)
        .join(', ');
      return `${name}: &${name} {${write(inner)}}`;
    });
    expect((await rejectionOf(`a: &a {x: 1}\n${lines.join('\n')}\n`, 'a.yaml'))?.message).toBe(
      'The file is no valid YAML: Excessive alias count indicates a resource exhaustion attack.',
    );
  });

  it('of more than a thousand aliases is refused', async () => {
    const pairs = (count: number) =>
      Array.from({ length: count }, (_, at) => `- &a${at} x\n- *a${at}\n`).join('');
    expect((await rejectionOf(pairs(1000), 'a.yaml'))?.code).toBe('unknown-format');
    for (const count of [1001, 40_000]) {
      expect((await rejectionOf(pairs(count), 'a.yaml'))?.message).toBe(
        'The file is no valid YAML: it has more than 1000 aliases.',
      );
    }
    const stars = '- "*a *b"\n'.repeat(1001);
    expect((await rejectionOf(stars, 'a.yaml'))?.code).toBe('unknown-format');
  });
});

describe('a table of text', () => {
  it.each([
    ['100,000 columns', `model${',c'.repeat(100_000)}\n`, 'columns', '100001 columns; at most 10000'],
    [
      'millions of columns',
      `model${','.repeat(60 * MIB)}\n`,
      'columns',
      'more than 1000000 columns; at most 10000',
    ],
    [
      'rows beyond all',
      'model\n' + 'a\n'.repeat(1_001_000),
      'rows',
      'more than 1001000 rows; at most 1000000',
    ],
    [
      'cells beyond all',
      'model\n' + 'a\n'.repeat(30 * MIB),
      'cells',
      'more than 24000000 cells; at most 12000000',
    ],
    [
      'old line breaks',
      'model\r' + 'a\r'.repeat(30 * MIB),
      'cells',
      'more than 24000000 cells; at most 12000000',
    ],
  ])('with %s is refused', async (_what, text, noun, found) => {
    expect(await rejectionOf(text, 'a.csv')).toEqual(
      refused('a.csv', `too-many-${noun}`, `The table has ${found} are read.`),
    );
  });

  it.each([
    ['plain', 'x'.repeat(50 * MIB)],
    ['in quotes', `"${'x""\n'.repeat(12 * MIB)}"`],
  ])('may have a cell of fifty megabytes, %s', async (_how, cell) => {
    const { evaluations } = await readText(`model,acc\na,${cell}\nb,1\n`, {
      path: 'a.csv',
      table: MODEL_COLUMN,
    });
    expect(evaluations.map(({ entry }) => entry.model)).toEqual(['a', 'b']);
    expect(JSON.stringify(evaluations).length).toBeLessThan(5000);
  });

  it('may have a cell that does not end', async () => {
    expect(await rejectionOf(`model,acc\na,"${'x'.repeat(60 * MIB)}`, 'a.csv')).toMatchObject({
      code: 'invalid-table',
    });
  });
});

it('a file over the limit is refused unread', async () => {
  expect(await rejectionOf(' '.repeat(64 * MIB + 1), 'a.json')).toEqual(
    refused('a.json', 'file-too-large', 'The file has 67108865 bytes; at most 67108864 are read.'),
  );
});
