import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../../src/client/export/to-markdown.ts';
import { ABOUT, column, richTable, sampleView, textView } from './sample-view.ts';

const SOURCE = 'Source: EuroEval: English, 2026-04-20, <https://example.org/?sort=task.squad>';

describe('toMarkdown', () => {
  it('writes the sample table, the best of each column bold', () => {
    expect(toMarkdown(sampleView(), ABOUT).split('\n')).toEqual([
      '| Rank | Model | Average | SQuAD | Perplexity | Params |',
      '| ---: | :--- | ---: | ---: | ---: | ---: |',
      '| 1 | org/Alpha | **80.0** | 60.0 | 12.0 | 7 |',
      '| 2 | org/beta | 70.0 | 75.0 | **3.0** | 70 |',
      '| 2 | zeta/Gamma | 70.0 | 75.0 | 8.0 | — |',
      '| — | Éclair/Delta | — | **90.0** | — | 7 |',
      '| — | org/alpha-2 | — | — | **3.0** | 1 |',
      '| — | solo | — | — | — | — |',
      '',
      SOURCE,
      '',
    ]);
  });

  it('writes ± behind numbers, and intervals behind ranks', () => {
    const columns = ['rank', 'model', 'average', 'meta.license'];
    const text = toMarkdown(sampleView({ table: richTable(), rows: [5, 0, 1, 2], columns }), ABOUT);
    expect(text.split('\n').slice(0, 6)).toEqual([
      '| Rank | Model | Average | License |',
      '| ---: | :--- | ---: | :--- |',
      '| — | Human (reference) | 99.0 | — |',
      '| 1 (1–1) | org/Alpha | **80.0** ± 0.4 | mit |',
      '| 2 (2–3) | org/beta#think (val) (8bit) | 70.0 ± 1.0 | Apache-2.0 |',
      '| 2 (2–3) | zeta/Gamma \\[Leak\\] | 70.0 | — |',
    ]);
  });

  it.each([
    ['a|b\\', 'a\\|b\\\\'],
    ['a\\|b', 'a\\\\\\|b'],
    ['two\r\nlines', 'two lines'],
    ['<img src=x onerror=y>', '\\<img src=x onerror=y>'],
    ['[x](javascript:y)', '\\[x\\](javascript:y)'],
    ['**b** `c` ~~d~~ $e$', '\\*\\*b\\*\\* \\`c\\` \\~\\~d\\~\\~ \\$e\\$'],
    ['a_b __c__', 'a_b \\_\\_c\\_\\_'],
    ['AT&T &amp;', 'AT&T \\&amp;'],
    ['\u202Egnp.exe\u200F', 'gnp.exe'],
    ['=1+1', '=1+1'],
    ['\uD800', '\uFFFD'],
  ])('writes %j as %j', (name, escaped) => {
    expect(toMarkdown(textView([name]), ABOUT).split('\n')[2]).toBe(`| ${escaped} | ${escaped} |`);
  });

  it('escapes headings, the title and the address', () => {
    const text = toMarkdown(
      { columns: [column('a', 'text', { label: 'A|B' })], rows: [], notRankedFrom: null },
      { title: 'A <b>\nboard', url: 'https://example.org/?q=a b>', date: null },
    );
    expect(text).toBe('| A\\|B |\n| :--- |\n\nSource: A \\<b> board, <https://example.org/?q=a%20b%3E>\n');
  });

  it('is a header and the source where nothing is shown', () => {
    const text = toMarkdown(sampleView({ rows: [], columns: ['rank', 'model'] }), ABOUT);
    expect(text).toBe(`| Rank | Model |\n| ---: | :--- |\n\n${SOURCE}\n`);
  });
});
