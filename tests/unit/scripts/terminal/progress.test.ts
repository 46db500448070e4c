import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { createProgress } from '../../../../scripts/terminal/progress.ts';

function record(isTTY: boolean) {
  const written: string[] = [];
  const write = (text: string | Uint8Array) => {
    written.push(String(text));
    return true;
  };
  return { progress: createProgress('results', { stream: { isTTY, write } }), written };
}

test('elsewhere than on a terminal: plain lines, one for each tenth', () => {
  const { progress, written } = record(false);
  for (let done = 0; done <= 200; done += 1) progress.update(done, 200);
  progress.finish('done');
  expect(written).toHaveLength(12);
  expect(written.slice(0, 2)).toEqual(['results: 0 of 200 files\n', 'results: 20 of 200 files\n']);
  expect(written.slice(-2)).toEqual(['results: 200 of 200 files\n', 'results: done\n']);
  expect(written.join('')).toBe(stripVTControlCharacters(written.join('')));
});

test('on a terminal: a bar in one line, that the last line replaces', () => {
  const { progress, written } = record(true);
  progress.update(0, 4);
  progress.update(2, 4);
  progress.finish('done');
  expect(written.map((text) => stripVTControlCharacters(text))).toEqual([
    `\rresults ${'░'.repeat(30)} 0/4`,
    `\rresults ${'█'.repeat(15)}${'░'.repeat(15)} 2/4`,
    '\r',
    'results: done\n',
  ]);
});

test('a bar is not redrawn more often than it changes', () => {
  const { progress, written } = record(true);
  for (let done = 0; done <= 100_000; done += 1) progress.update(done, 100_000);
  expect(written).toHaveLength(101);
});

test('nothing to download shows nothing', () => {
  for (const isTTY of [true, false]) {
    const { progress, written } = record(isTTY);
    progress.update(0, 0);
    expect(written).toEqual([]);
  }
});
