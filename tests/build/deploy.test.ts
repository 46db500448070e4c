import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rmSync } from 'node:fs';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';
import { runScript, type ScriptOutcome } from '../site/run-script.ts';
import { SmallBoard } from '../site/small-board.ts';
import { writeText } from '../site/text-file.ts';

const SPACE = 'org/board';
const token = `hf_${'canary'.repeat(6)}`;
let board: SmallBoard;
let hub: TestHub;

beforeAll(async () => {
  board = new SmallBoard();
  board.publish(3);
  const { code, stderr } = await board.build();
  expect(code, stderr).toBe(0);
});
beforeEach(async () => {
  hub = await startTestHub();
  hub.addToken(token, { role: 'write', name: 'org' });
  return () => hub.close();
});
afterAll(() => board.remove());

async function deploy(
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<ScriptOutcome> {
  const { code, stdout, stderr } = await runScript('deploy', ['--site', board.at('site'), ...args], {
    LEADERBOARD_CONTENT: board.at('content'),
    HF_ENDPOINT: hub.endpoint,
    HF_TOKEN: token,
    ...environment,
  });
  const clean = (text: string) =>
    text
      .replaceAll(board.folder, '')
      .replaceAll(hub.endpoint, 'http://hub')
      .replace(/\b[0-9a-f]{40}\b/g, '<commit>');
  return { code, stdout: clean(stdout), stderr: clean(stderr) };
}

function served(): Map<string, string> {
  const files = hub.getRepo(SPACE, 'spaces').resolve('main')?.files ?? new Map<string, never>();
  return new Map([...files].map(([file, { bytes }]) => [file, bytes.toString('latin1')]));
}

describe('npm run deploy', () => {
  it('uploads every byte of the site, with a card, and does nothing the second time', async () => {
    const first = await deploy(['--space', SPACE]);
    expect(first.stderr).toMatch(/^deploy: \d+ of \d+ files\n/);
    expect(first.stdout).toMatch(
      /^files: \d+ new, 0 changed, 0 deleted, 0 unchanged \(.+ to send, one commit\)\nguard: nothing compared, because the Space org\/board has no board there yet\nPublished at <commit>: https:\/\/org-board\.static\.hf\.space\/ and http:\/\/hub\/spaces\/org\/board\n$/,
    );
    expect(first.code).toBe(0);
    const files = served();
    for (const [file, text] of board.site()) expect(files.get(file.replace(/^site\//, '')), file).toBe(text);
    expect(files.get('README.md')).toMatch(
      /^---\ntitle: Small\nemoji: .+\nsdk: static\napp_file: index\.html\ntags:\n {2}- leaderboard\n---\n\n# Small\n/s,
    );
    const fonts = hub.getRepo(SPACE, 'spaces').resolve('main')?.files ?? new Map<string, never>();
    expect([...fonts].filter(([, { lfs }]) => lfs !== null).map(([file]) => file)).toEqual([
      expect.stringMatching(/\.woff2$/),
    ]);

    const second = await deploy(['--space', SPACE]);
    expect(second).toEqual({
      code: 0,
      stderr: '',
      stdout:
        'guard: compared with the Space org/board, within all limits\nNothing has changed: org/board holds this site at <commit>. No commit was made.\n',
    });
    expect(hub.getRepo(SPACE, 'spaces').history(head()).length).toBe(3);
  });

  it('lists with --dry-run what would change, and changes nothing', async () => {
    const before = await deploy(['--space', SPACE, '--dry-run']);
    expect(before.stdout).toContain('  + index.html\n');
    expect(before.stdout).toContain(
      'Nothing was changed: this was a dry run. The Space org/board would be made.',
    );
    expect(hub.hasRepo(SPACE, 'spaces')).toBe(false);
    await deploy(['--space', SPACE]);
    hub.commit(
      SPACE,
      { 'index.html': 'theirs', 'theirs.txt': 'theirs', 'about.txt': 'x' },
      { type: 'spaces' },
    );
    const after = await deploy(['--space', SPACE, '--dry-run'], { HF_TOKEN: '' });
    expect(after.stdout).toContain('files: 0 new, 1 changed, 0 deleted');
    expect(after.stdout).toContain(
      '  ~ index.html\nnot of this site, and left alone: about.txt, theirs.txt\n',
    );
    expect(served().get('index.html')).toBe('theirs');
  });

  it('takes the Space from the config, and keeps what its README says besides', async () => {
    const config = board.read('content/leaderboard.yaml');
    board.write(
      'content/leaderboard.yaml',
      `${config}\ndeploy: { space: ${SPACE}, card: { emoji: 🥇, tags: [test:public] } }\n`,
    );
    hub.createRepo(SPACE, { type: 'spaces' });
    hub.commit(
      SPACE,
      { 'README.md': '---\nsdk: static\nhf_oauth: true\n---\nTheir words.\n' },
      { type: 'spaces' },
    );
    const { code, stderr } = await deploy([]);
    board.write('content/leaderboard.yaml', config);
    expect(code, stderr).toBe(0);
    expect(served().get('README.md')).toContain('hf_oauth: true\n');
    expect(Buffer.from(served().get('README.md') ?? '', 'latin1').toString()).toMatch(
      /emoji: 🥇\n.*\n---\nTheir words\.\n$/s,
    );
  });
});

describe('npm run deploy refuses', () => {
  const refusals: [
    what: string,
    prepare: () => void,
    args: string[],
    environment: Record<string, string>,
    code: number,
  ][] = [
    ['when it is not said where to', () => undefined, [], {}, 2],
    ['a Space that cannot be one', () => undefined, ['--space', 'board'], {}, 1],
    ['a commit that is none', () => undefined, ['--space', SPACE, '--accept', 'yes'], {}, 2],
    ['without a token', () => undefined, ['--space', SPACE], { HF_TOKEN: '' }, 1],
    [
      'with a token of somebody else',
      () => hub.addToken('hf_other', { role: 'write', name: 'other', orgs: [] }),
      ['--space', SPACE],
      { HF_TOKEN: 'hf_other' },
      1,
    ],
    [
      'with a token that may only read',
      () => {
        hub.addToken('hf_reader', { role: 'read' });
        hub.createRepo(SPACE, { type: 'spaces' });
      },
      ['--space', SPACE],
      { HF_TOKEN: 'hf_reader' },
      1,
    ],
    [
      'a Space that runs a program',
      () => {
        hub.createRepo(SPACE, { type: 'spaces' });
        hub.commit(SPACE, { 'README.md': '---\nsdk: gradio\n---\n' }, { type: 'spaces' });
      },
      ['--space', SPACE],
      {},
      1,
    ],
    [
      'a README that cannot be read',
      () => {
        hub.createRepo(SPACE, { type: 'spaces' });
        hub.commit(SPACE, { 'README.md': '---\n- a\n---\n' }, { type: 'spaces' });
      },
      ['--space', SPACE],
      {},
      1,
    ],
  ];

  it.each(refusals)('%s', async (_what, prepare, args, environment, code) => {
    prepare();
    const outcome = await deploy(args, environment);
    expect(outcome.stderr).toMatchSnapshot();
    expect(outcome.code).toBe(code);
    expect(hub.requests.filter(({ url }) => url.includes('/commit/'))).toEqual([]);
  });

  it('where there is no site', async () => {
    const { code, stderr } = await runScript('deploy', ['--site', board.at('none'), '--space', SPACE]);
    expect(code).toBe(1);
    expect(stderr.replace(board.folder, '')).toBe(
      'There is no site in /none.\nRun `npm run build` first, or name another with `--site`.\n',
    );
  });

  it('a site whose links are folders, with the command that builds another', async () => {
    await board.build(['--url', 'https://org.github.io/board']);
    const { code, stderr } = await deploy(['--space', SPACE]);
    await board.build();
    expect(code).toBe(1);
    expect(stderr)
      .toBe(`The site was not published: it was built for https://org.github.io/board/, whose pages are folders, and a static Space answers exact files only.
Build it for the Space: npm run build -- --url https://org-board.static.hf.space/
`);
  });

  it.each([
    ['what looks like a token', `A token: hf_${'x'.repeat(30)}`, {}, 'hf_…'],
    [
      'a secret of the environment',
      'The words are: correct-horse-battery',
      { DEPLOY_PASSWORD: 'correct-horse-battery' },
      'a secret of the environment',
    ],
  ])('a site that holds %s', async (_what, text, environment, shown) => {
    writeText(board.folder, 'site/note/index.html', text);
    const { code, stderr } = await deploy(['--space', SPACE], environment);
    rmSync(board.at('site/note'), { recursive: true });
    expect(code).toBe(1);
    expect(stderr).toBe(`The site was not published: it holds what looks like a token or a password.
- note/index.html: ${shown}
Take it out of \`content/\` or of the datasets, build again, and make the token invalid: whoever could read it may have it.
`);
    expect(hub.requests).toEqual([]);
  });

  it('a board that has lost much, until its commit is accepted', async () => {
    board.publish(20);
    await board.build(['--out', board.at('many')]);
    await runScript('deploy', ['--site', board.at('many'), '--space', SPACE], {
      LEADERBOARD_CONTENT: board.at('content'),
      HF_ENDPOINT: hub.endpoint,
      HF_TOKEN: token,
    });
    const before = head().oid;
    const { code, stderr } = await deploy(['--space', SPACE]);
    expect(code).toBe(1);
    expect(stderr).toContain('The new board was not published: it has lost more');
    expect(stderr).toContain('Published: results (the Space org/board).');
    expect(head().oid).toBe(before);
    const command = /npm run deploy -- --space org\/board --site \/site --accept ([0-9a-f]{12})/.exec(stderr);
    const accepted = await deploy(['--space', SPACE, '--accept', command?.[1] ?? '']);
    expect(accepted.stdout).toContain('guard: accepted for');
    expect(accepted.code).toBe(0);
    expect(head().oid).not.toBe(before);
  });
});

function head() {
  const commit = hub.getRepo(SPACE, 'spaces').resolve('main');
  if (!commit) throw new Error('The Space has no head.');
  return commit;
}
