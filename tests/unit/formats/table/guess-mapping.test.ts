import { describe, expect, it } from 'vitest';
import { guessMapping } from '../../../../src/formats/table/guess-mapping.ts';
import { fixtures } from '../read-fixture.ts';

async function guessFixture(name: string) {
  const file = fixtures('table').find(({ path }) => path === name);
  return file === undefined ? null : await guessMapping(file);
}

async function guess(content: unknown, path = 'results.json') {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return await guessMapping({ path, oid: null, bytes: new TextEncoder().encode(text) });
}

describe('guessMapping', () => {
  it.each([
    ['euroeval-published.csv', { model: 'Model', skipRows: 1 }],
    ['mteb-wide.csv', { model: 'model', revision: 'revision' }],
    ['no-name.csv', { model: '#1' }],
    ['by-model.json', { model: '@key', rows: null }],
    ['rows.jsonl', { model: 'model', revision: 'revision' }],
    ['rows.yml', { model: 'model', runAt: 'date' }],
    ['models-zstd.parquet', { model: 'model', runAt: 'run_at' }],
    ['index.parquet', { model: '__index_level_0__' }],
  ])('knows what names the models in %s', async (name, mapping) => {
    expect(await guessFixture(name)).toMatchObject(mapping);
  });

  it('finds rows inside a document', async () => {
    const rows = [
      { info: { name: 'org/a' }, acc: 0.5 },
      { info: { name: 'org/b' }, acc: 0.6 },
    ];
    expect(await guess({ version: 2, data: { leaderboard: rows } })).toMatchObject({
      model: 'info.name',
      rows: 'data.leaderboard',
    });
  });

  it('finds lists by column', async () => {
    expect(await guess({ model_name: ['org/a', 'org/b'], acc: [1, 2] })).toMatchObject({
      model: 'model_name',
    });
  });

  it('prefers what looks like models to what is called a little like them', async () => {
    const csv = 'name,system,acc\nx,org/a,1\nx,org/b,2\nx,org/c,3\n';
    expect(await guess(csv, 'a.csv')).toMatchObject({ model: 'system' });
  });

  it.each([
    ['numbers alone', 'a,b\n1,2\n3,4\n', 'a.csv'],
    ['one value', '5', 'a.json'],
    ['broken JSON', '{', 'a.json'],
    ['nothing', '', 'a.csv'],
  ])('finds no model in %s', async (_, text, path) => {
    expect(await guess(text, path)).toBeNull();
  });
});
