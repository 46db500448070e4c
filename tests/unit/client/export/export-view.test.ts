import { describe, expect, it } from 'vitest';
import { exportView } from '../../../../src/client/export/export-view.ts';
import { ABOUT, sampleView } from './sample-view.ts';

const view = sampleView({ rows: [] });

describe('exportView', () => {
  it.each([
    ['csv', 'euroeval-english-2026-04-20.csv', 'text/csv;charset=utf-8', 'Rank,Model'],
    ['json', 'euroeval-english-2026-04-20.json', 'application/json', '{\n  "title"'],
    ['markdown', 'euroeval-english-2026-04-20.md', 'text/markdown;charset=utf-8', '| Rank |'],
    ['latex', 'euroeval-english-2026-04-20.tex', 'application/x-tex;charset=utf-8', '% EuroEval'],
  ] as const)('writes %s', (format, fileName, mime, start) => {
    const { text, ...others } = exportView(format, view, ABOUT);
    expect(others).toEqual({ fileName, mime });
    expect(text.startsWith(start)).toBe(true);
  });

  it.each([
    ['../../etc/passwd', null, 'etc-passwd.csv'],
    ['Ærø: Größe & Café', null, 'r-gro-e-cafe.csv'],
    ['リーダーボード', '2026-04-20', 'leaderboard-2026-04-20.csv'],
    ['CON', null, 'leaderboard.csv'],
    ['\u202Etxt', 'yesterday', 'txt.csv'],
    ['x'.repeat(300), null, `${'x'.repeat(60)}.csv`],
  ])('names the file of %j, %j: %s', (title, date, fileName) => {
    expect(exportView('csv', view, { ...ABOUT, title, date }).fileName).toBe(fileName);
  });
});
