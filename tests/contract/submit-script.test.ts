import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeText } from '../site/text-file.ts';
import { OperatorFixture, TOKEN } from './operator-fixture.ts';

const fixture = new OperatorFixture();
const PATH = 'org/good_eval_request_False_bfloat16_Original.json';
const { board, run, clean } = {
  board: fixture.board.bind(fixture),
  run: fixture.run.bind(fixture),
  clean: fixture.clean.bind(fixture),
};
const HUB = 'hub: org/requests';
const CLOSED =
  'url: https://example.org/board\nsubmission: { door: closed, closed: Not now., precisions: [8bit, bfloat16] }';

describe('npm run submit, to a dataset on the Hub', () => {
  it('tries first, then submits, and says where the request is; a second time nothing is written', async () => {
    const name = board('hub', HUB, 'url: https://example.org/board\n');
    const tried = await run(name, 'submit', ['org/good', '--dry-run']);
    expect(clean(tried.stdout)).toMatchInlineSnapshot(`
      "Would be submitted; this was a dry run, and nothing was written: org/good (bfloat16, Original) at <sha>
        request  org/good_eval_request_False_bfloat16_Original.json
        file     <hub>/datasets/org/requests/blob/main/org/good_eval_request_False_bfloat16_Original.json
        queue    https://example.org/board/queue/#org/good_eval_request_False_bfloat16_Original.json, once the site is built again
      "
    `);
    expect(Object.keys(fixture.requests())).toEqual([]);

    const { code, stdout } = await run(name, 'submit', ['org/good', '--model-type', 'pretrained']);
    expect(code).toBe(0);
    expect(clean(stdout)).toMatchInlineSnapshot(`
      "Submitted org/good (bfloat16, Original) at <sha>
        request  org/good_eval_request_False_bfloat16_Original.json
        file     <hub>/datasets/org/requests/blob/main/org/good_eval_request_False_bfloat16_Original.json
        queue    https://example.org/board/queue/#org/good_eval_request_False_bfloat16_Original.json, once the site is built again
      "
    `);
    const written = fixture.requests()[PATH];
    expect(JSON.parse(written ?? '')).toMatchObject({
      model: 'org/good',
      status: 'PENDING',
      model_type: '🟢 : pretrained',
    });

    const again = await run(name, 'submit', ['org/good']);
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('Submitted before, and nothing was written: org/good');
    expect(fixture.requests()[PATH]).toBe(written);
  });

  it('takes from an operator what a closed door does not, and speaks JSON', async () => {
    const name = board('closed', HUB, CLOSED);
    const { code, stdout } = await run(name, 'submit', ['org/good', '--sender', 'ann', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ status: 'accepted', is_new: true, is_dry_run: false },
      request: { path: 'org/good_eval_request_False_8bit_Original.json', precision: '8bit', sender: 'ann' },
      permalink: 'https://example.org/board/queue/#org/good_eval_request_False_8bit_Original.json',
    });
  });

  it('names all that is refused, with what mends it', async () => {
    const { code, stdout, stderr } = await run(board('hub', HUB), 'submit', ['org/bare']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatchInlineSnapshot(`
      "What is evaluated already is known from requests alone, for nothing has been fetched yet: \`npm run fetch\` brings the results.
      org/bare is not taken, and nothing was written:
      - The model’s card has 6 characters of text, and 200 are asked for.
        Say in the model’s README.md what it is, how it was trained and what it is for, and submit it again.
      - The model’s card names no licence.
        Add “license: …” to the header of the model’s README.md, and submit it again.
      "
    `);
    const shape = await run('hub', 'submit', [
      'org/good',
      '--precision',
      'int3',
      '--weight-type',
      'Adapter',
      '--json',
    ]);
    expect(shape.code).toBe(1);
    expect(
      (JSON.parse(shape.stdout) as { refusals: { code: string }[] }).refusals.map((each) => each.code),
    ).toEqual(['precision', 'base-model-name']);
  });

  it('reads a private model where the board takes them, with a token that sees it', async () => {
    const secret = await run(board('hub', HUB), 'submit', ['org/secret', '--dry-run']);
    expect(secret.stderr).toContain('org/secret is private');
    const name = board('private', HUB, 'submission: { door: link, rules: { private: true } }');
    const { stdout } = await run(name, 'submit', ['org/secret', '--dry-run']);
    expect(stdout).toContain('org/secret_eval_request_True_bfloat16_Original.json');
  });

  it.each([
    ['is missing', '', 'Nothing was done: HF_TOKEN is not set'],
    ['is none that the Hub knows', 'hf_forgotten', 'does not know this HF_TOKEN (401).\nIt has expired'],
    ['may only read', 'hf_reader', 'Use a valid token of an account that may write there.'],
  ])('says so when the token %s', async (_what, token, said) => {
    board('hub', HUB);
    fixture.hub.createRepo('org/requests');
    const { code, stdout, stderr } = await run('hub', 'submit', ['org/good'], token);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr).not.toContain('There is no');
    expect(Object.keys(fixture.requests())).toEqual([]);
  });

  it('says that the results are not known where nothing has been fetched', async () => {
    const name = board('unfetched', HUB);
    writeText(
      fixture.folder,
      `${name}/leaderboard.yaml`,
      'title: T\ndatasets: { results: { hub: org/results }, requests: { hub: org/requests } }\ntasks: [{ id: a, key: a, metric: b }]\n',
    );
    const { code, stderr } = await run(name, 'submit', ['org/good', '--dry-run']);
    expect(code).toBe(0);
    expect(stderr).toContain('nothing has been fetched yet: `npm run fetch` brings the results.');
  });
});

describe('npm run submit, to a folder', () => {
  it('writes the file there, without a token', async () => {
    const name = board('folder', 'folder: requests');
    const { code, stdout } = await run(name, 'submit', ['org/good'], '');
    expect(code).toBe(0);
    expect(stdout).toContain(`  file     requests/${PATH}\n`);
    const written = readFileSync(path.join(fixture.folder, 'folder/requests', PATH), 'utf8');
    expect(JSON.parse(written)).toMatchObject({ model: 'org/good', status: 'PENDING' });
  });

  it('refuses what the results have already', async () => {
    const name = board('evaluated', 'folder: requests');
    const sha = fixture.hub.getRepo('org/good', 'models').resolve('main')?.oid;
    writeText(
      fixture.folder,
      `${name}/results/y.json`,
      JSON.stringify({
        config: { model_name: 'org/good', model_dtype: 'bfloat16', model_sha: sha },
        results: { a: { b: 1 } },
      }),
    );
    const { code, stderr } = await run(name, 'submit', ['org/good']);
    expect(code).toBe(1);
    expect(stderr).toContain('- org/good is evaluated already');
  });

  it('holds a sender to the quota, and nobody else', async () => {
    const name = board(
      'quota',
      'folder: requests',
      'submission: { door: closed, closed: No., quota: { person: 1 } }',
    );
    const as = (precision: string, ...sender: string[]) =>
      run(name, 'submit', ['org/good', '--precision', precision, ...sender]);
    expect((await as('8bit', '--sender', 'ann')).code).toBe(0);
    const refused = await as('4bit', '--sender', 'Ann');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/- Ann has .*1 .*model/);
    expect((await as('4bit')).code).toBe(0);
  });

  it('says what is missing in the config', async () => {
    const { code, stderr } = await run(board('none', ''), 'submit', ['org/good']);
    expect(code).toBe(1);
    expect(stderr).toContain('leaderboard.yaml names no dataset that requests could be in.');
    const pinned = board('pinned', `hub: org/requests, revision: ${'a'.repeat(40)}`);
    expect((await run(pinned, 'submit', ['org/good'])).stderr).toContain(
      'in leaderboard.yaml is a commit.\nName a branch',
    );
  });
});

it.each([
  [[], 'No model is named.'],
  [['org/a', 'org/b'], 'One model at a time: `org/b` is too much.'],
  [['org/a', '--sender', '@ann'], '`--sender @ann` is no name of a person'],
])('npm run submit refuses the arguments %j', async (args, said) => {
  const { code, stderr } = await run('hub', 'submit', args, TOKEN);
  expect(code).toBe(2);
  expect(stderr).toContain(said);
});
