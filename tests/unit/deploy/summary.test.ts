import { describe, expect, it } from 'vitest';
import { block, code, plain } from '../../../src/deploy/summary/markdown.ts';
import type { SummaryBoard, SummaryReport } from '../../../src/deploy/summary/published-site.ts';
import { parseSummaryBoard } from '../../../src/deploy/summary/published-site.ts';
import { summariseBuild, summariseFailure } from '../../../src/deploy/summary/summary.ts';

const row = (
  id: string,
  rank: number | null,
  average: number | null = rank === null ? null : 100 - rank,
) => ({ id, rank, average });
const board: SummaryBoard = {
  schema_version: 1,
  title: 'A <board> | with [signs](x)',
  updated_at: '2026-04-20T00:00:00.000Z',
  sources: {
    results: {
      location: 'org/results',
      revision: '1'.repeat(40),
      committed_at: '2026-04-21T10:00:00.000Z',
      url: 'https://hub.example/datasets/org/results/tree/1',
      found: 4,
      rejected: 1,
    },
    requests: null,
  },
  tasks: [{ id: 'a' }],
  rows: [row('org/b', 1), row('org/a', 2), row('org/`new`', 3), row('org/c', null)],
};
const previous: SummaryBoard = {
  ...board,
  rows: [row('org/a', 1, 98), row('org/b', 2, 97), row('org/c', null), row('org/gone', 3)],
};
const report: SummaryReport = {
  problems: [
    {
      severity: 'error',
      dataset: 'results',
      path: 'x|y.json',
      where: null,
      message: 'It is *no* JSON.',
      remedy: 'Mend it.',
    },
    {
      severity: 'warning',
      dataset: 'results',
      path: null,
      where: null,
      message: 'A doubt.',
      remedy: 'Look.',
    },
  ],
};

describe('the summary of a build', () => {
  it('has the counts, the commits, what has changed and what was rejected', () => {
    expect(summariseBuild({ board, report, previous })).toMatchInlineSnapshot(`
      "## A \\<board\\> \\| with \\[signs\\]\\(x\\)

      **4** rows, **3** of them ranked, on **1** task; data of 20 April 2026.

      | dataset | commit | files | rejected |
      | --- | --- | ---: | ---: |
      | results: \`org/results\` | [1111111 of 21 April 2026](https://hub.example/datasets/org/results/tree/1) | 4 | 1 |

      ### Changes

      - 1 added: \`\` org/\`new\` \`\`
      - 1 removed: \`org/gone\`
      - 1 with another average: \`org/b\`
      - rank 1: \`org/b\`, 2 before
      - rank 2: \`org/a\`, 1 before
      - rank 3: \`\` org/\`new\` \`\`, not ranked before

      ### Report

      1 error, 1 warning.

      - \`results · x|y.json\`: It is \\*no\\* JSON. Mend it."
    `);
  });

  it('says so where there is nothing to compare with, nothing changed, nothing rejected', () => {
    const clean = { problems: [] };
    expect(summariseBuild({ board, report: clean, previous: null })).toContain(
      'There was nothing to compare with.',
    );
    expect(summariseBuild({ board, report: clean, previous: board })).toContain(
      'No row and no rank has changed.',
    );
    expect(summariseBuild({ board, report: clean, previous: board })).toContain('Every file was read whole.');
  });

  it('names the first ten and counts the others', () => {
    const rows = Array.from({ length: 30 }, (_, index) => row(`org/m${index}`, null));
    expect(summariseBuild({ board: { ...board, rows }, report, previous: { ...board, rows: [] } })).toContain(
      '`org/m9` and 20 more',
    );
  });
});

describe('the summary of a failure', () => {
  it('shows how it ended, with nothing secret and nothing that ends the block', () => {
    const lines = Array.from({ length: 100 }, (_, index) => `line ${index}`);
    const text = summariseFailure([...lines, '```', `token=hf_${'x'.repeat(30)}`].join('\n'));
    expect(text).toContain('````text\nline 42\n');
    expect(text).not.toContain('line 41\n');
    expect(text).not.toContain('xxxx');
    expect(text).toContain('give the commit after `--accept` above as `accept`');
  });
});

describe('words in Markdown', () => {
  it.each([
    ['<script>', '\\<script\\>'],
    ['a|b\nc', 'a\\|b c'],
    ['[x](https://evil.example)', '\\[x\\]\\(https&#8203;://evil.example\\)'],
    ['@somebody #1', '\\@somebody \\#1'],
  ])('%j', (text, shown) => {
    expect(plain(text)).toBe(shown);
  });

  it('are fenced by more than is in them', () => {
    expect(code('a')).toBe('`a`');
    expect(code('a`b``c|d\n')).toBe('``` a`b``c|d  ```');
    expect(block('````')).toBe('`````text\n````\n`````');
  });
});

it('takes no other file for a board', () => {
  for (const text of ['', '{}', '[]', 'null', '<html>']) expect(parseSummaryBoard(text)).toBeNull();
});
