import { describe, expect, it } from 'vitest';
import type { Reviewed } from '../../src/submission/moderation/review/review.ts';
import { andThen, instead, status } from '../hub/fault.ts';
import { BOARD } from './hub-commit-fixture.ts';
import { pathOf, ReviewFixture } from './review-fixture.ts';

const fixture = new ReviewFixture();
const A = pathOf('org/a');
const saidOf = ({ verdict }: Reviewed) =>
  verdict.kind === 'refused' ? verdict.refusals.map(({ message }) => message).join(' ') : verdict.kind;
const parse = (text: string | undefined) => JSON.parse(text ?? '{}') as Record<string, unknown>;

describe('a good pull request', () => {
  it('is left alone until it is to be taken, and then written as its author would have submitted it', async () => {
    const number = await fixture.propose('ann', { [A]: fixture.request('org/a', 'ann', { likes: 999 }) });
    const parent = fixture.head();
    expect(await fixture.review()).toMatchObject([
      { number, author: 'ann', verdict: { kind: 'good', path: A }, done: null },
    ]);
    expect(fixture.head()).toBe(parent);

    expect(await fixture.review({ merges: true })).toMatchObject([
      { verdict: { kind: 'taken', path: A }, done: 'taken' },
    ]);
    const written = parse(fixture.files()[A]);
    expect(written).toMatchObject({ model: 'org/a', sender: 'ann', status: 'PENDING', likes: 0 });
    // Of the pull request, not of the file.
    const { createdAt } = fixture.repo.discussions[0] ?? {};
    expect(Date.parse(String(written['submitted_time']))).toBe(createdAt?.getTime());
    expect(fixture.titles().at(-1)).toBe('Submit org/a (float16, Original) by ann (#1)');
    expect(fixture.discussion(number)).toEqual({
      status: 'closed',
      comments: [expect.stringContaining(`at \`${A}\``)],
    });
    expect(await fixture.review({ merges: true, closes: true })).toEqual([]);
  });

  it('may be made by hand, without a sender and for a branch', async () => {
    await fixture.propose('ann', { [A]: fixture.request('org/a', null, { revision: 'main' }) });
    await fixture.review({ merges: true });
    expect(parse(fixture.files()[A])).toMatchObject({ sender: 'ann', revision: fixture.shas['org/a'] });
  });

  it('may write a cancelled request anew, whose other keys stay', async () => {
    fixture.hub.commit(BOARD, {
      [A]: fixture.request('org/a', 'bob', { status: 'CANCELLED', mine: 1, error_msg: 'x' }),
    });
    await fixture.propose('ann', { [A]: fixture.request('org/a', 'ann', { mine: 2 }) });
    await fixture.review({ merges: true });
    const written = parse(fixture.files()[A]);
    expect(written).toMatchObject({ sender: 'ann', status: 'PENDING', mine: 1 });
    expect(written).not.toHaveProperty('error_msg');
  });

  it('is taken as it was looked at, whatever is pushed to it meanwhile', async () => {
    await fixture.propose('ann', { [A]: fixture.request('org/a', 'ann') });
    const evil = new Map([
      ['README.md', { content: 'evil' }],
      [A, { content: '{"evil": 1}' }],
    ]);
    fixture.hub.addFault({
      when: /^GET \/api\/models\//,
      fault: andThen(() => void fixture.repo.commit('refs/pr/1', evil, 'more')),
    });
    expect(await fixture.review({ merges: true })).toMatchObject([{ verdict: { kind: 'taken' } }]);
    expect(JSON.stringify(fixture.files())).not.toContain('evil');
    expect(fixture.discussion(1).status).toBe('closed');
  });

  it('is good although the branch has moved on since it was opened', async () => {
    await fixture.propose('ann', { [A]: fixture.request('org/a', 'ann') });
    for (let number = 0; number < 25; number += 1)
      fixture.hub.commit(BOARD, { [`${number}.json`]: '{}', 'old.json': null });
    expect((await fixture.review()).map(saidOf)).toEqual(['good']);
  });

  it('is decided anew when a push comes first', async () => {
    await fixture.propose('ann', { [A]: fixture.request('org/a', 'ann') });
    const theirs = fixture.request('org/a', 'bob');
    fixture.hub.addFault({
      when: /^POST .*\/preupload\//,
      fault: andThen(() => void fixture.hub.commit(BOARD, { [A]: theirs })),
    });
    const all = await fixture.review({ merges: true });
    expect(all.map(saidOf)).toEqual([expect.stringContaining('in the queue already')]);
    expect(fixture.files()[A]).toBe(theirs);
  });

  it('is closed in the next run when its request was written and the end was lost', async () => {
    await fixture.propose('ann', { [A]: fixture.request('org/a', 'ann') });
    fixture.hub.addFault({ when: /\/status$/, times: 9, around: instead(status(403)) });
    const [first] = await fixture.review({ merges: true });
    expect(first).toMatchObject({
      verdict: { kind: 'unclear', reason: expect.stringContaining('Close pull request 1') as string },
      done: null,
    });
    fixture.hub.clearFaults();
    expect(await fixture.review({ merges: true })).toMatchObject([
      { verdict: { kind: 'taken' }, done: 'taken' },
    ]);
    expect(fixture.titles().filter((title) => title.startsWith('Submit'))).toHaveLength(1);
  });
});

it('takes one after the other, each on what the one before has left', async () => {
  const open = (name: string, model: string) =>
    fixture.propose(name, { [pathOf(model)]: fixture.request(model, name) });
  for (const [name, model] of [
    ['ann', 'org/a'],
    ['bob', 'org/a'],
    ['ann', 'org/b'],
    ['ann', 'org/c'],
  ] as const)
    await open(name, model);
  const all = await fixture.review({ merges: true, closes: true });
  expect(all.map(({ number, done }) => [number, done])).toEqual([
    [1, 'taken'],
    [2, 'closed'],
    [3, 'taken'],
    [4, 'closed'],
  ]);
  expect(fixture.discussion(2).comments).toEqual([
    expect.stringMatching(/^This submission is not taken:\n\n- org\/a is in the queue already/),
  ]);
  expect(fixture.discussion(4).comments.join()).toContain('2');
  expect(Object.keys(fixture.files()).sort()).toEqual(['old.json', A, pathOf('org/b')].sort());
});

describe('a pull request that is not good', () => {
  const cases: [string, () => Record<string, string | null>, RegExp][] = [
    [
      'changes two files',
      () => ({ [A]: fixture.request('org/a', 'ann'), 'README.md': 'x' }),
      /changes 2 files/,
    ],
    [
      'also deletes one',
      () => ({ [A]: fixture.request('org/a', 'ann'), 'old.json': null }),
      /changes 2 files/,
    ],
    ['only deletes one', () => ({ 'old.json': null }), /deletes “old\.json”/],
    [
      'says that somebody else sends it',
      () => ({ [A]: fixture.request('org/a', 'bob') }),
      /names “bob” as its sender, and ann opened/,
    ],
    [
      'is finished already',
      () => ({ [A]: fixture.request('org/a', 'ann', { status: 'FINISHED' }) }),
      /status “FINISHED”/,
    ],
    ['has no status', () => ({ [A]: '{"model": "org/a", "precision": "float16"}' }), /status “undefined”/],
    [
      'brings keys of its own',
      () => ({ [A]: fixture.request('org/a', 'ann', { trust_remote_code: true }) }),
      /keys .*: trust_remote_code/,
    ],
    [
      'is at another path',
      () => ({ 'org/x.json': fixture.request('org/a', 'ann') }),
      /at “org\/x\.json”, where/,
    ],
    [
      'is for another model than its path',
      () => ({ [A]: fixture.request('org/b', 'ann') }),
      /where a request for this model does not go/,
    ],
    [
      'replaces a file that is no request',
      () => ({ 'old.json': fixture.request('org/a', 'ann') }),
      /at “old\.json”, where/,
    ],
    ['is huge', () => ({ [A]: fixture.request('org/a', 'ann', { likes: 'x'.repeat(70_000) }) }), /too large/],
    ['is no JSON', () => ({ [A]: 'model: org/a' }), /no request/],
    ['is a list', () => ({ [A]: '[1]' }), /no request/],
    [
      'names a model that leads out',
      () => ({ [A]: fixture.request('org/../a', 'ann') }),
      /not the name of a model/,
    ],
    [
      'names a model that is not there',
      () => ({ [A]: fixture.request('org/absent', 'ann', { revision: 'main' }) }),
      /no public model/,
    ],
    [
      'names a commit that is gone',
      () => ({ [A]: fixture.request('org/a', 'ann', { revision: 'f'.repeat(40) }) }),
      /f{40}/,
    ],
    [
      'has objects for names',
      () => ({ [A]: fixture.request('org/a', 'ann', { precision: { a: 1 } }) }),
      /not text/,
    ],
  ];
  it.each(cases)(
    'that %s is refused, closed with the reason, and never taken',
    async (_what, makeFiles, said) => {
      const files = makeFiles();
      await fixture.propose('ann', files);
      const before = fixture.files();
      const all = await fixture.review({ merges: true, closes: true });
      expect(all.map(saidOf)).toEqual([expect.stringMatching(said)]);
      expect(fixture.files()).toEqual(before);
      expect(fixture.discussion(1)).toEqual({ status: 'closed', comments: [expect.stringMatching(said)] });
    },
  );

  it.each(['org/../../x.json', '../x.json'])(
    'with the path %s is left alone, if a Hub lets it in',
    async (path) => {
      await fixture.propose('ann', { [A]: fixture.request('org/a', 'ann') });
      fixture.repo.commit('refs/pr/1', new Map([[path, { content: '{}' }]]), 'more');
      const before = fixture.files();
      expect(await fixture.review({ merges: true, closes: true })).toMatchObject([
        {
          verdict: { kind: 'unclear', reason: expect.stringContaining('cannot be used') as string },
          done: null,
        },
      ]);
      expect(fixture.files()).toEqual(before);
    },
  );

  it('is not even looked at when it is called otherwise', async () => {
    await fixture.propose('ann', { [A]: fixture.request('org/a', 'ann') }, { title: 'Mend the README' });
    expect(await fixture.review({ merges: true, closes: true })).toEqual([]);
    expect(fixture.discussion(1).status).toBe('open');
  });

  it('undoes nothing of the branch by starting before it', async () => {
    fixture.hub.commit(BOARD, { 'x.json': '1' });
    await fixture.propose('ann', { [A]: fixture.request('org/a', 'ann'), 'x.json': null });
    fixture.hub.commit(BOARD, { 'x.json': '2' });
    expect((await fixture.review({ merges: true })).map(saidOf)).toEqual([
      expect.stringContaining('changes 2 files'),
    ]);
  });
});

it('gives a second commit of a model a place of its own, when the first has taken the one that both were opened at', async () => {
  await fixture.propose('ann', { [A]: fixture.request('org/a', 'ann') });
  const sha = fixture.hub.commit('org/a', { 'config.json': '{"a": 1}' }, { type: 'models' });
  await fixture.propose('bob', { [A]: fixture.request('org/a', 'bob', { revision: sha }) });
  expect((await fixture.review({ merges: true })).map(saidOf)).toEqual(['taken', 'taken']);
  const second = A.replace('.json', `_${sha.slice(0, 7)}.json`);
  expect(parse(fixture.files()[A])).toMatchObject({ sender: 'ann', revision: fixture.shas['org/a'] });
  expect(parse(fixture.files()[second])).toMatchObject({ sender: 'bob', revision: sha });
});

it('takes only what is in the folder of the dataset', async () => {
  const inside = `queue/${A}`;
  await fixture.propose('ann', { [inside]: fixture.request('org/a', 'ann') });
  await fixture.propose('bob', { [pathOf('org/b')]: fixture.request('org/b', 'bob') });
  fixture.hub.commit(BOARD, { 'queue/README.md': 'here' });
  const all = await fixture.review({ merges: true, folder: 'queue' });
  expect(all.map(saidOf)).toEqual(['taken', expect.stringContaining('outside of the folder')]);
  expect(Object.keys(fixture.files())).toContain(inside);
});

it('leaves alone what it cannot read, and goes on', async () => {
  await fixture.propose('ann', { [A]: fixture.request('org/a', 'ann') });
  await fixture.propose('bob', { [pathOf('org/b')]: fixture.request('org/b', 'bob') });
  fixture.hub.addFault({ when: /^GET .*\/discussions\/1$/, times: 9, around: instead(status(404)) });
  const all = await fixture.review({ merges: true, closes: true });
  expect(all.map(saidOf)).toEqual(['unclear', 'taken']);
  expect(fixture.discussion(1).status).toBe('open');
});
