import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SmallBoard } from '../site/small-board.ts';

let board: SmallBoard;
beforeEach(() => {
  board = new SmallBoard();
});
afterEach(() => board.remove());

it.each([
  ['', 3],
  ['deploy: { rebuild_hours: 24 }', 4],
])('the front page runs at most 3 kB of scripts before a visitor does anything: %s', async (more, count) => {
  board.configure(['a'], { more });
  board.publish(2);
  expect(await board.build()).toMatchObject({ code: 0 });
  const scripts = [
    ...board.read('site/index.html').matchAll(/<script(?![^>]*ld\+json)([^>]*)>(.*?)<\/script>/gs),
  ];
  const texts = scripts.map(([, attributes = '', text = '']) => {
    const file = /src="([^"]+)"/.exec(attributes)?.[1];
    return file === undefined ? text : board.read(`site/${file}`);
  });
  expect(texts).toHaveLength(count);
  const bytes = texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
  expect(bytes).toBeGreaterThan(1000);
  expect(bytes).toBeLessThanOrEqual(3 * 1024);
});
