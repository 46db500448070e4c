import { expect, test } from 'vitest';
import { toLlmsText } from '../../../src/api/llms-text.ts';
import { readSiteAddress } from '../../../src/domain/site-address.ts';
import { aBoard, anEvaluation, aTask } from '../domain/samples.ts';

const board = aBoard({
  title: 'Board\n# of [all]',
  description: 'What it\nis.',
  tasks: [aTask({ label: 'A [1]', description: 'Does\nthings.' })],
  evaluations: [anEvaluation()],
});
const pages = [{ label: 'About', path: 'about/', about: '' }];

test('begins with a title and a summary, and links every file and page absolutely', () => {
  const text = toLlmsText(board, readSiteAddress('https://example.org'), pages);
  expect(text).toMatch(/^# Board # of \[all\]\n\n> What it is\.\n\n- 1 model on 1 task\.\n/);
  expect(text).toContain('\n- [api/models/\\<model>.json](https://example.org/api/models/org/name.json): ');
  expect(text).toContain('\n- [A \\[1\\]](https://example.org/tasks/ifeval/): Does things.\n');
  expect(text.endsWith('\n- [About](https://example.org/about/)\n')).toBe(true);
});

test('links files beside it where the site’s address is not known, and sums up a board without a description', () => {
  const text = toLlmsText(aBoard(), readSiteAddress(null), pages);
  expect(text).toContain('\n\n> A leaderboard: No results yet.\n\n');
  expect(text).toContain('(api/board.json)');
  expect(text).toContain('[Standings](index.html)');
  expect(text).toContain('[About](about/index.html)');
});
