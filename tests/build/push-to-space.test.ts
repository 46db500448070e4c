import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeText } from '../site/text-file.ts';

/** Refuses what the Hub refuses: a file with a NUL byte in any commit that is pushed. */
const HOOK = `#!/bin/sh
while read -r _old new _name; do
  for commit in $(git rev-list "$new"); do
    if git grep --quiet --text --perl-regexp '\\x00' "$commit"; then
      echo 'Your push was rejected because it contains binary files.' >&2
      exit 1
    fi
  done
done
`;
const NOT_OURS = ['.git', '.cache', '.astro', 'node_modules', 'dist', 'dist-space'];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'standings-push-'));
  git('.', 'init', '--quiet', '--bare', 'space.git');
  writeText(folder, 'space.git/hooks/pre-receive', HOOK);
  chmodSync(path.join(folder, 'space.git/hooks/pre-receive'), 0o755);
  cpSync('.', path.join(folder, 'board'), {
    recursive: true,
    filter: (file) => !NOT_OURS.includes(file.split(path.sep)[0] ?? ''),
  });
  git('board', 'init', '--quiet');
  git('board', 'add', '.');
  git('board', 'commit', '--quiet', '--message', 'Begin');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the commands of docs/publish.md put this repository into a Space that takes no binary files', () => {
  const [, commands = ''] =
    /```sh\n(git remote add space .*?)```/s.exec(readFileSync('docs/publish.md', 'utf8')) ?? [];
  const [remote = '', ...push] = commands
    .replace(/https:\S+/, '../space.git')
    .trim()
    .split('\n');
  run(remote);
  expect(() => git('board', 'push', 'space', 'HEAD:refs/heads/main')).toThrow('contains binary files');

  run(push.join('\n'));
  const pushed = git('space.git', 'ls-tree', '-r', '--name-only', 'main').split('\n');
  const ours = git('board', 'ls-files').split('\n');
  expect(pushed).toEqual(ours.filter((file) => file !== 'docs/home.png' && !file.startsWith('tests/')));
  expect(git('space.git', 'rev-list', '--count', 'main')).toBe('1\n');
  expect(git('board', 'status', '--porcelain')).toBe('');

  writeText(folder, 'board/content/pages/news.md', '---\ntitle: News\n---\n');
  git('board', 'add', '.');
  git('board', 'commit', '--quiet', '--message', 'Tell news');
  run(push.join('\n'));
  expect(git('space.git', 'ls-tree', '-r', '--name-only', 'main')).toContain('content/pages/news.md');
});

function git(place: string, ...args: string[]): string {
  return inFolder(place, 'git', args);
}

function run(commands: string): void {
  inFolder('board', 'sh', ['-e', '-c', commands]);
}

function inFolder(place: string, command: string, args: string[]): string {
  const names = { NAME: 'a', EMAIL: 'a@b.c' };
  const env = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) =>
      Object.entries(names).map(([what, value]) => [`GIT_${who}_${what}`, value]),
    ),
  );
  return execFileSync(command, args, {
    cwd: path.join(folder, place),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env, GIT_CONFIG_GLOBAL: '/dev/null' },
  });
}
