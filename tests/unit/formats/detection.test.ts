import { describe, expect, it } from 'vitest';
import { formatVersions, readers } from '../../../src/formats/index.ts';
import { parseFile } from '../../../src/formats/content/parse-file.ts';
import { fixtures, MODEL_COLUMN, readText } from './read-fixture.ts';

describe('detection', () => {
  const columns = ['model', 'Model', '#1', '@key'].map((model) => ({ ...MODEL_COLUMN, model }));
  const contexts = [null, ...columns, { ...MODEL_COLUMN, model: 'Model', skipRows: 1 }];

  it.each(readers.map(({ id }) => id))('lets only %s claim its fixtures', async (format) => {
    const files = fixtures(format);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const outcome = await parseFile(file);
      if (!('parsed' in outcome)) throw new Error(`${file.path}: ${JSON.stringify(outcome)}`);
      const claiming = contexts.map((table) =>
        readers.filter((reader) => reader.claims(outcome.parsed, { table })).map(({ id }) => id),
      );
      for (const [index, ids] of claiming.entries()) {
        // An object by model may be any object, so the reader of tables is asked last.
        const isAnyObject = contexts[index]?.model === '@key' || contexts[index]?.model === '#1';
        const others = isAnyObject && format !== 'table' ? ids.filter((id) => id !== 'table') : ids;
        expect(format === 'table' && others.length === 0 ? ['table'] : others, file.path).toEqual([format]);
      }
      expect(claiming.flat(), file.path).toContain(format);
    }
    expect(readers.at(-1)?.id).toBe('table');
  });

  it('reads a template’s file with all of lm_eval’s output as lm_eval’s', async () => {
    const { format, evaluations } = await readText({
      config: { model_name: 'org/name', model_sha: 'abc1234', model_dtype: 'torch.float16' },
      results: { arc: { 'acc_norm,none': 0.5, 'acc_norm_stderr,none': 0.1 } },
    });
    expect(format).toBe('lm-eval');
    expect(evaluations[0]?.entry).toEqual({
      model: 'org/name',
      revision: 'abc1234',
      precision: 'float16',
      weightType: null,
    });
  });

  it('knows every reader’s version', async () => {
    expect(Object.keys(formatVersions)).toEqual(['shared', 'request', ...readers.map(({ id }) => id)]);
    expect(Object.values(formatVersions).every((version) => Number.isInteger(version) && version > 0)).toBe(
      true,
    );
  });
});
