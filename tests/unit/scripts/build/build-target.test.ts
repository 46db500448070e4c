import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { resolveTarget } from '../../../../scripts/build/build-target.ts';

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'standings-target-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);

function write(name: string): void {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), '');
}

it('is a folder that does not exist, is empty or holds a site', () => {
  mkdirSync(at('empty'));
  write('site/index.html');
  write('site/api/board.json');
  for (const name of ['new', 'empty', 'site']) expect(resolveTarget(at(name))).toBe(at(name));
});

it('is the folder behind a link', () => {
  mkdirSync(at('real'));
  symlinkSync(at('real'), at('link'));
  expect(resolveTarget(at('link'))).toBe(at('real'));
});

it.each([
  ['a folder with other files', 'src/index.ts', 'src', 'holds other files than a site of this program'],
  ['another website', 'web/index.html', 'web', 'holds other files than a site of this program'],
  ['a git checkout', 'web/.git/HEAD', 'web', 'is a git checkout'],
  ['a file', 'notes.txt', 'notes.txt', 'is a file'],
])('is never %s', (_, file, out, reason) => {
  write(file);
  expect(() => resolveTarget(at(out))).toThrow(
    `\`--out ${at(out)}\` ${reason}, so the site was not put in its place.`,
  );
});

it('is never the project itself', () => {
  for (const out of ['.', '', 'src', '..', 'node_modules'])
    expect(() => resolveTarget(out)).toThrow('not put in');
});
