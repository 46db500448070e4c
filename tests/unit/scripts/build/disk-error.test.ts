import { describe, expect, it } from 'vitest';
import { asDiskError } from '../../../../scripts/build/disk-error.ts';
import { UserError } from '../../../../src/domain/user-error.ts';

const system = (code: string, more: object) =>
  Object.assign(new Error(`${code}: no luck, write`), { code }, more);

describe('a failure of the disk', () => {
  it.each([
    ['of Node', system('ENOSPC', { path: '/site/index.html' })],
    ['of a copy', system('ENOSPC', { path: '/from', dest: '/site/index.html' })],
    ['as a cause', new Error('Astro failed', { cause: system('ENOSPC', { path: '/site/index.html' }) })],
    ['in a list', new AggregateError([new Error('other'), system('ENOSPC', { path: '/site/index.html' })])],
    [
      'of the bundler',
      new Error(
        'Failed to write file in /site/index.html\n\nCaused by:\n    No space left on device (os error 28)',
      ),
    ],
  ])('%s is told without a stack, with what to do', (_, error) => {
    const told = asDiskError(error, 'dist');
    expect(told).toBeInstanceOf(UserError);
    expect(told).toMatchObject({
      message: 'The build of dist failed: the disk is full (ENOSPC at /site/index.html).',
      hint: 'The old site, if there was one, was kept. Free some space, and build again.',
    });
  });

  it.each([
    ['EDQUOT', 'the quota of the disk is used up', 'Free some space'],
    ['EFBIG', 'a file would be larger than the system allows', 'Free some space'],
    ['EROFS', 'the disk can only be read', 'Make the folder and the one around it writable'],
    ['EACCES', 'there is no permission', 'Make the folder and the one around it writable'],
    ['EMFILE', 'too many files are open', 'Allow more open files (`ulimit -n`)'],
    ['ENOTDIR', 'a folder on the way is a file', 'Name another folder with `--out`'],
    ['EXDEV', 'the folder and the one around it are on two disks', 'Name another folder with `--out`'],
  ])('%s has words and a remedy of its own', (code, reason, remedy) => {
    expect(asDiskError(system(code, {}), 'dist')).toMatchObject({
      message: `The build of dist failed: ${reason} (${code}).`,
      hint: expect.stringContaining(remedy) as string,
    });
  });

  it.each([
    new UserError('ENOSPC: said already', 'Do this.'),
    new TypeError('x is not a function'),
    system('ECONNRESET', {}),
    'a text',
  ])('is not what %s is', (error) => {
    expect(asDiskError(error, 'dist')).toBe(error);
  });
});
