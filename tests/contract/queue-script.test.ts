import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHubAddress } from '../../src/datasets/hub/address.ts';
import { createHttp } from '../../src/datasets/http/http.ts';
import { proposeToHub } from '../../src/datasets/hub/commit/propose.ts';
import { writeText } from '../site/text-file.ts';
import { OperatorFixture, TOKEN } from './operator-fixture.ts';

const fixture = new OperatorFixture();
const run = fixture.run.bind(fixture);

function request(model: string, status: string, more: object = {}): string {
  return `${JSON.stringify({ model, precision: 'float16', weight_type: 'Original', status, submitted_time: '2026-01-31T12:00:00Z', ...more }, null, 4)}\n`;
}
const REQUESTS = {
  'org/a_8.json': request('org/a', 'PENDING', { sender: 'ann' }),
  'org/a_16.json': request('org/a', 'RUNNING'),
  'org/b.json': request('org/b', 'FAILED', { error_msg: 'Out of \u001b[31mmemory', traceback: 'x' }),
  'org/c.json': request('org/c', 'FINISHED_2026'),
  'org/d.json': request('org/d', 'WAITING_FOR_GODOT'),
};

/** A board with these requests in a folder, or on the hub. */
function make(place: 'folder' | 'hub'): string {
  if (place === 'hub') {
    fixture.hub.createRepo('org/requests');
    fixture.hub.commit('org/requests', REQUESTS);
    return fixture.board('hub', 'hub: org/requests', 'submission: { door: pull-request }\n');
  }
  for (const [file, text] of Object.entries(REQUESTS))
    writeText(fixture.folder, `folder/requests/${file}`, text);
  return fixture.board('folder', 'folder: requests');
}

const readAll = (place: 'folder' | 'hub', file: string) =>
  place === 'hub'
    ? fixture.requests()[file]
    : readFileSync(path.join(fixture.folder, 'folder/requests', file), 'utf8');

describe.each(['folder', 'hub'] as const)('npm run queue, with requests in a %s', (place) => {
  it('lists what somebody may have to look at, or what is asked for', async () => {
    const board = make(place);
    const { code, stdout } = await run(board, 'queue', ['list']);
    expect(code).toBe(0);
    expect(stdout.replace(/^.*?:/, '<place>:')).toBe(
      [
        '<place>: 1 running, 1 pending, 1 unknown, 1 failed, 1 finished',
        '',
        'RUNNING            2026-01-31  org/a_16.json',
        'PENDING            2026-01-31  org/a_8.json  by ann',
        'WAITING_FOR_GODOT  2026-01-31  org/d.json',
        'FAILED             2026-01-31  org/b.json',
        '                   Out of \u{fffd}[31mmemory',
        '',
      ].join('\n'),
    );
    const json = await run(board, 'queue', ['list', '--status', 'waiting,finished', '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject([
      { path: 'org/a_8.json', model: 'org/a', status: 'pending', sender: 'ann', reason: null },
      { path: 'org/c.json', status: 'finished', status_text: 'FINISHED_2026' },
    ]);
    expect((await run(board, 'queue', ['list', '--status', 'cancelled'])).stdout).toContain(
      'none to list, `--status all` names all.',
    );
  });

  it('cancels, fails and repeats, and changes nothing else', async () => {
    const board = make(place);
    expect(
      (await run(board, 'queue', ['cancel', 'org/a_8.json', '--reason', 'Asked for', '--dry-run'])).stdout,
    ).toContain(
      'org/a_8.json would be CANCELLED; it is PENDING.\n  Nothing was written: this was a dry run.',
    );
    expect(readAll(place, 'org/a_8.json')).toBe(REQUESTS['org/a_8.json']);

    const cancelled = await run(board, 'queue', ['cancel', 'org/a_8.json', '--reason', 'Asked for']);
    expect(cancelled).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining('org/a_8.json is now CANCELLED; it was PENDING.') as string,
    });
    expect(readAll(place, 'org/a_8.json')).toBe(
      request('org/a', 'CANCELLED', { sender: 'ann', error_msg: 'Asked for' }),
    );
    expect(await run(board, 'queue', ['fail', 'org/a', '--reason', 'It hangs'])).toMatchObject({ code: 0 });
    expect(readAll(place, 'org/a_16.json')).toBe(request('org/a', 'FAILED', { error_msg: 'It hangs' }));
    expect(await run(board, 'queue', ['rerun', 'org/b'])).toMatchObject({ code: 0 });
    expect(readAll(place, 'org/b.json')).toBe(request('org/b', 'RERUN'));
    expect((await run(board, 'queue', ['list'])).stdout).toContain('Asked for');
    expect(readAll(place, 'org/c.json')).toBe(REQUESTS['org/c.json']);
  });

  it.each([
    [
      ['cancel', 'org/a', '--reason', 'x'],
      'There are 2 requests of org/a that could be meant:\nPENDING  2026-01-31  org/a_8.json  by ann\nRUNNING  2026-01-31  org/a_16.json\nName one of them by its path.',
    ],
    [
      ['cancel', 'org/c', '--reason', 'x'],
      'Cancelled can be only what waits, runs or has failed:\nFINISHED_2026  2026-01-31  org/c.json\nWhat can be done: `rerun`.',
    ],
    [['cancel', 'org/x', '--reason', 'x'], 'There is no request "org/x" in'],
    [
      ['fail', 'org/d', '--reason', 'password=hunter22'],
      'the board would show this reason as "password=[redacted]"',
    ],
    [['fail', 'org/d', '--reason', '***'], 'of this reason the board would show nothing'],
  ])('refuses %j with exit code 1', async (args, said) => {
    const board = make(place);
    const { code, stderr } = await run(board, 'queue', args);
    expect(code).toBe(1);
    for (const line of said.split('\n')) expect(stderr).toContain(line);
    for (const [file, text] of Object.entries(REQUESTS)) expect(readAll(place, file)).toBe(text);
  });
});

it('reads of the Hub only what has changed since the last fetch', async () => {
  const board = make('hub');
  expect(await run(board, 'fetch', [])).toMatchObject({ code: 0 });
  fixture.hub.commit('org/requests', { 'org/d.json': request('org/d', 'RUNNING') });
  fixture.hub.requests.length = 0;
  expect((await run(board, 'queue', ['list'])).stdout).toContain('RUNNING  2026-01-31  org/d.json');
  expect(fixture.hub.requests.filter(({ url }) => url.includes('/resolve/'))).toHaveLength(1);
});

describe('npm run queue -- review', () => {
  const path = 'org/good_eval_request_False_bfloat16_Original.json';
  const propose = (name: string, model: string, sender: string) => {
    fixture.hub.addToken(`hf_${name}`, { role: 'write', name, writes: [] });
    const { endpoint } = fixture.hub;
    const repo = fixture.hub.getRepo('org/requests', 'datasets');
    const content = request(model, 'PENDING', { precision: 'bfloat16', sender });
    return proposeToHub({
      address: readHubAddress({ repo: 'org/requests', path: '' }, endpoint),
      http: createHttp({ endpoint, token: `hf_${name}` }),
      parent: repo.resolve('main')?.oid ?? '',
      title: `Submit ${model} by ${name}`,
      description: 'Please.',
      changes: new Map([
        [`${model}_eval_request_False_bfloat16_Original.json`, new TextEncoder().encode(content)],
      ]),
    });
  };

  it('says what is good and what is not, then takes the one and closes the other', async () => {
    const board = make('hub');
    expect((await run(board, 'queue', ['review'], '')).stdout).toContain('No pull request waits');
    await propose('ann', 'org/good', 'ann');
    await propose('bob', 'org/bare', 'ann');
    // Nobody has to learn from a refusal that there is a private model.
    await propose('eve', 'org/secret', 'eve');
    const looked = await run(board, 'queue', ['review'], '');
    expect(looked.code).toBe(0);
    expect(fixture.clean(looked.stdout)).toMatchInlineSnapshot(`
      "#1 Submit org/good by ann
        <hub>/datasets/org/requests/discussions/1
        good: org/good_eval_request_False_bfloat16_Original.json

      #2 Submit org/bare by bob
        <hub>/datasets/org/requests/discussions/2
        refused:
        - The model’s card has 6 characters of text, and 200 are asked for. Say in the model’s README.md what it is, how it was trained and what it is for, and submit it again.
        - The model’s card names no licence. Add “license: …” to the header of the model’s README.md, and submit it again.

      #3 Submit org/secret by eve
        <hub>/datasets/org/requests/discussions/3
        refused:
        - There is no public model org/secret on the Hub. Compare the name with its page there. Where the model is private, make it public and submit it again.

      3 pull requests: 1 good, 2 refused. \`--merge\` takes the good ones; \`--close\` closes the refused ones.
      "
    `);

    const done = await run(board, 'queue', ['review', '--merge', '--close', '--json']);
    expect(done.code).toBe(0);
    expect(JSON.parse(done.stdout)).toMatchObject([
      { number: 1, author: 'ann', verdict: 'taken', done: 'taken', path },
      { number: 2, verdict: 'refused', done: 'closed' },
      {
        number: 3,
        verdict: 'refused',
        done: 'closed',
        refusals: [{ message: expect.stringContaining('There is no public model') as string }],
      },
    ]);
    expect(JSON.parse(fixture.requests()[path] ?? '')).toMatchObject({ model: 'org/good', sender: 'ann' });
    expect(fixture.hub.getRepo('org/requests', 'datasets').discussions.map(({ status }) => status)).toEqual([
      'closed',
      'closed',
      'closed',
    ]);
  });

  it('is for the Hub, and changes nothing without a token that may', async () => {
    expect((await run(make('folder'), 'queue', ['review'])).stderr).toContain(
      'Pull requests are on the Hub, and the requests of this board are in a folder.',
    );
    const board = make('hub');
    await propose('ann', 'org/good', 'ann');
    expect(await run(board, 'queue', ['review', '--merge'], '')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('HF_TOKEN is not set') as string,
    });
    expect((await run(board, 'queue', ['review'], 'hf_forgotten')).stderr).toContain(
      'does not know this HF_TOKEN',
    );
    const refused = await run(board, 'queue', ['review', '--merge'], 'hf_reader');
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain(
      'left as it is: "Submit org/good (bfloat16, Original) by ann (#1)" was not written',
    );
    expect(fixture.requests()).toEqual(REQUESTS);
  });
});

it.each([
  [[], 'Nothing was asked for.\nSay one of list, cancel, fail, rerun, review'],
  [['dance'], '`dance` is nothing that can be done with a queue.'],
  [['cancel'], '`cancel` takes one request.'],
  [['cancel', 'org/a', 'not', 'needed'], 'put a reason of several words in quotes'],
  [['cancel', 'org/a'], '`cancel` needs a reason, which the board shows.'],
  [['list', 'org/a'], '`list` takes no request.'],
  [['list', '--merge'], '`--merge` says nothing to `list`.'],
  [['list', '--status', 'lost'], '`--status lost`: there is no status "lost".\nName some of waiting, all,'],
])('npm run queue refuses the arguments %j', async (args, said) => {
  const { code, stderr } = await run(make('folder'), 'queue', args, TOKEN);
  expect(code).toBe(2);
  expect(stderr).toContain(said);
});
