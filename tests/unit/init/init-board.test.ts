import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDataset } from '../../../src/datasets/open.ts';
import { UserError } from '../../../src/domain/user-error.ts';
import { initBoard } from '../../../src/init/init-board.ts';
import { besideResults, locateDataset } from '../../../src/init/locate.ts';
import { writeText } from '../../site/text-file.ts';

const fixtures = path.resolve('tests/fixtures');
const contentFolder = path.join(fixtures, 'boards/new');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'standings-init-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function init(location: string) {
  const results = locateDataset(path.resolve(fixtures, location), contentFolder);
  return await initBoard({
    results,
    requests: besideResults(results, contentFolder),
    title: 'Board',
    template: null,
    contentFolder,
    schema: 'leaderboard.schema.json',
    openDataset: (config) =>
      openDataset(config, { endpoint: 'http://localhost', cacheFolder: folder, mode: 'cached' }),
  });
}

describe('initBoard', () => {
  it('writes a config with what it knows, what it guesses and what it leaves open', async () => {
    const { text } = await init('formats/table/euroeval-published.csv');
    expect(text).toMatchSnapshot();
  });

  it('names requests that lie beside the results', async () => {
    const { text } = await init('boards/demo-template/results');
    expect(text).toMatchSnapshot();
  });

  it.each([
    ['formats/lm-eval', 3],
    ['formats/lm-eval-0.3', 4],
    ['formats/lighteval', 3],
    ['formats/inspect', 8],
    ['formats/helm', 2],
    ['formats/mteb', 7],
    ['formats/every-eval-ever', 4],
    ['formats/bigcode', 1],
    ['formats/model-index', 2],
    ['formats/hub-eval-results', 1],
    ['formats/hub-leaderboard', 2],
    ['formats/demo-template', 3],
    ['formats/table/rows.yml', 2],
    ['formats/table/by-model.json', 1],
    ['../../content/sample/results', 307],
  ])('ranks models of %s', async (location, ranked) => {
    const { board } = await init(location);
    expect(board.rows.filter(({ rank }) => rank !== null)).toHaveLength(ranked);
  });

  it('joins revisions where results are spread over them', async () => {
    for (const [sha, task] of [
      ['a'.repeat(40), 'one'],
      ['b'.repeat(40), 'two'],
    ] as const) {
      for (const model of ['x', 'y']) {
        writeText(
          folder,
          `spread/org/${model}/results_${task}.json`,
          JSON.stringify({
            config: { model_name: `org/${model}`, model_sha: sha },
            results: { [task]: { acc: 0.5 } },
          }),
        );
      }
    }
    const { text, board } = await init(path.join(folder, 'spread'));
    expect(text).toContain('\nrevisions: joined\n');
    expect(board.rows).toHaveLength(2);
  });

  it('names the files of the tables that go together', async () => {
    const rows = (names: string) => `${names}\norg/a,1\norg/b,2\norg/c,3\n`;
    writeText(folder, 'mixed/a.csv', rows('model,acc'));
    writeText(folder, 'mixed/b [1].csv', rows('model,acc'));
    writeText(folder, 'mixed/other.csv', 'Name,acc\norg/z,3\n');
    const { text, board } = await init(path.join(folder, 'mixed'));
    expect(text).toContain('include: [a.csv, "b \\\\[1\\\\].csv"]');
    expect(board.rows.map(({ entry }) => entry.model)).toEqual(['org/c', 'org/b', 'org/a']);
  });

  it('keeps names that YAML would take for something else', async () => {
    writeText(folder, 'odd/odd.csv', 'Name: #1,no,"a ""b"": {c}",null\norg/a,1,2,3\norg/b,2,3,4\n');
    const { board } = await init(path.join(folder, 'odd'));
    expect(board.tasks.map(({ key }) => key)).toEqual(['a "b": {c}', 'null']);
    expect(board.rows.map(({ entry }) => entry.model)).toEqual(['org/b', 'org/a']);
  });

  it('says why nothing could be read', async () => {
    writeText(folder, 'unread/a.json', '[1]');
    writeText(folder, 'unread/b.json', '{');
    await expect(init(path.join(folder, 'unread'))).rejects.toThrow(UserError);
    const error: unknown = await init(path.join(folder, 'unread')).catch((reason: unknown) => reason);
    expect(textOf(error)).toMatchInlineSnapshot(`
      "No result could be read from …/unread.
        a.json: No reader knows this file: it holds a list of 1. Leave it out with \`exclude\` of the dataset; docs/formats.md says what is read.
        b.json: The file is no valid JSON: the file ends in the middle of the JSON. Correct that place, or write the file again.
      docs/formats.md says what is read."
    `);
  });

  it('says that an empty folder has nothing', async () => {
    writeText(folder, 'empty/README.md', '# Nothing\n');
    const error: unknown = await init(path.join(folder, 'empty')).catch((reason: unknown) => reason);
    expect(textOf(error)).toMatchInlineSnapshot(`
      "No result could be read from …/empty.
      It has no file that could be a result; name the folder or dataset that has them."
    `);
  });

  it('says that there are no numbers', async () => {
    writeText(
      folder,
      'none/a.json',
      JSON.stringify({
        config: { model_name: 'org/a', model_sha: 'main', model_dtype: 'float16' },
        results: { one: { acc: 'N/A' } },
      }),
    );
    const error: unknown = await init(path.join(folder, 'none')).catch((reason: unknown) => reason);
    expect(textOf(error)).toMatchInlineSnapshot(`
      "…/none has 1 evaluation, and no number that could be a score.
      Name the dataset that has the scores; docs/formats.md says how they are found."
    `);
  });
});

describe('locateDataset', () => {
  it.each([
    ['org/name', { hub: 'org/name' }],
    ['https://huggingface.co/datasets/org/name', { hub: 'org/name' }],
    [
      'https://huggingface.co/datasets/org/name/tree/v1/a/b',
      { hub: 'org/name', revision: 'v1', path: 'a/b' },
    ],
    ['datasets/org/name/', { hub: 'org/name' }],
  ])('takes %s for a dataset on the Hub', (text, keys) => {
    expect(locateDataset(text, contentFolder).keys).toEqual(keys);
  });

  it('names a folder as the config would', () => {
    expect(locateDataset('tests/fixtures/formats', contentFolder).keys).toEqual({ folder: '../../formats' });
    expect(
      locateDataset('tests/fixtures/boards/empty', path.resolve('tests/fixtures/boards/empty')).keys,
    ).toEqual({ folder: '.' });
  });

  it('refuses what is neither', () => {
    expect(() => locateDataset('no such thing', contentFolder)).toThrowErrorMatchingInlineSnapshot(
      `[UserError: \`no such thing\` is neither a folder or file here nor a dataset on the Hub.]`,
    );
  });
});

function textOf(error: unknown): string {
  const { message, hint } = error as UserError;
  return `${message}\n${hint}`.replaceAll(
    path.relative(contentFolder, folder).split(path.sep).join('/'),
    '…',
  );
}
