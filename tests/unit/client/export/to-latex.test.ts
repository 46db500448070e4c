import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLatex } from '../../../../src/client/export/to-latex.ts';
import { ABOUT, column, richTable, sampleView, textView } from './sample-view.ts';

/** How many groups are open at the end; null where one is closed that was not opened. */
function openBraces(text: string): number | null {
  let open = 0;
  for (const [sign] of text.replace(/^%.*$/gm, '').matchAll(/\\.|[{}]/gs)) {
    open += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (open < 0) return null;
  }
  return open;
}

function bodyOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.slice(lines.indexOf('\\toprule') + 1, lines.indexOf('\\bottomrule'));
}

describe('toLatex', () => {
  it('writes the sample table', () => {
    expect(toLatex(sampleView(), ABOUT).split('\n')).toEqual([
      '% EuroEval: English, 2026-04-20, https://example.org/?sort=task.squad',
      '% \\usepackage{booktabs}',
      '% \\usepackage{hyperref}',
      '\\begin{table}',
      '  \\centering',
      '  \\caption[EuroEval: English]{EuroEval: English, as of 2026-04-20. Best in bold, second best underlined. ' +
        'Source: \\url{https://example.org/?sort=task.squad}}',
      '  \\label{tab:euroeval-english}',
      '  \\begin{tabular}{rlrrrr}',
      '    \\toprule',
      '    Rank & Model & Average & SQuAD & Perplexity & Params \\\\',
      '    \\midrule',
      '    1 & org/Alpha & \\textbf{80.0} & 60.0 & 12.0 & 7 \\\\',
      '    2 & org/beta & \\underline{70.0} & \\underline{75.0} & \\textbf{3.0} & 70 \\\\',
      '    2 & zeta/Gamma & \\underline{70.0} & \\underline{75.0} & \\underline{8.0} & -- \\\\',
      '    -- & Éclair/Delta & -- & \\textbf{90.0} & -- & 7 \\\\',
      '    -- & org/alpha-2 & -- & -- & \\textbf{3.0} & 1 \\\\',
      '    -- & solo & -- & -- & -- & -- \\\\',
      '    \\bottomrule',
      '  \\end{tabular}',
      '\\end{table}',
      '',
    ]);
  });

  it('writes groups over their columns, margins small, and a heading over rows without a rank', () => {
    const text = toLatex(sampleView({ table: richTable(), rows: [5, 0, 2, 3], headingAt: 3 }), ABOUT);
    expect(bodyOf(text)).toEqual([
      '&  &  & \\multicolumn{2}{c}{Reading} & \\multicolumn{1}{c}{Model} \\\\',
      '\\cmidrule(lr){4-5} \\cmidrule(lr){6-6}',
      'Rank & Model & Average & SQuAD & Perplexity & Params \\\\',
      '\\midrule',
      '-- & Human (reference) & 99.0 & 99.0 & -- & -- \\\\',
      '1 {\\scriptsize (1--1)} & org/Alpha & \\textbf{80.0} {\\scriptsize $\\pm$ 0.4} & 60.0 {\\scriptsize $\\pm$ 0.5} & \\underline{12.0} & 7 \\\\',
      '2 {\\scriptsize (2--3)} & zeta/Gamma {[}Leak{]} & \\underline{70.0} & \\underline{75.0} {\\scriptsize $\\pm$ 1.3} & \\textbf{8.0} & -- \\\\',
      '\\midrule',
      '\\multicolumn{6}{l}{\\textit{Not ranked}} \\\\',
      '-- & Éclair/Delta & -- & \\textbf{90.0} {\\scriptsize $\\pm$ 2.0} & -- & 7 \\\\',
    ]);
    expect(text).toContain('underlined. $\\pm$ is half of the 95\\% interval. Source:');
  });

  it('joins only neighbouring columns of a group', () => {
    const task = (id: string, group: string | null) => column(id, 'task', { group });
    const columns = [task('a', 'A&B'), task('b', 'A&B'), task('c', null), task('d', 'A&B')];
    expect(bodyOf(toLatex({ columns, rows: [], notRankedFrom: null }, ABOUT)).slice(0, 2)).toEqual([
      '\\multicolumn{2}{c}{A\\&B} &  & \\multicolumn{1}{c}{A\\&B} \\\\',
      '\\cmidrule(lr){1-2} \\cmidrule(lr){4-4}',
    ]);
  });

  it.each([
    ['50% & $5 #1 a_b {c}', '50\\% \\& \\$5 \\#1 a\\_b \\{c\\}'],
    ['\\input{/etc/passwd}', '\\textbackslash{}input\\{/etc/passwd\\}'],
    ['~^<>|"', '\\textasciitilde{}\\textasciicircum{}\\textless{}\\textgreater{}\\textbar{}\\symbol{34}'],
    ['[1pt]*', '{[}1pt{]}{*}'],
    ["a--b---c ''d''", "a-{}-b-{}-{}-c '{}'d'{}'"],
    ['?`x`', '?{`}x{`}'],
    ['two\nlines\u2028and', 'two lines and'],
    ['\u202Eevil\u200F \u0007', 'evil'],
    ['Ærøskøbing 模型 עברית', 'Ærøskøbing 模型 עברית'],
    ['−1 ▲2', '$-$1 $\\uparrow$2'],
  ])('writes %j as %j', (name, escaped) => {
    expect(bodyOf(toLatex(textView([name]), ABOUT))[2]).toBe(`${escaped} & ${escaped} \\\\`);
  });

  it('escapes the title, the address and what a comment would end with', () => {
    const text = toLatex(sampleView({ rows: [], columns: ['model'] }), {
      title: 'A_B]\n\\end{document}',
      url: 'https://example.org/?f.x=a%20b#c}\nd',
      date: null,
    });
    expect(text.split('\n')[0]).toBe('% A_B] \\end{document}, https://example.org/?f.x=a%20b#c%7D%0Ad');
    expect(text).toContain(
      '\\caption[A\\_B{]} \\textbackslash{}end\\{document\\}]{A\\_B{]} \\textbackslash{}end\\{document\\}. ' +
        'Source: \\url{https://example.org/?f.x=a\\%20b\\#c\\%7D\\%0Ad}}\n',
    );
  });

  it('has balanced braces and one line a row, whatever the texts', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'\\{}[]%&#$_~^|"`\'-*\n\r\u2028 a') }),
    );
    fc.assert(
      fc.property(fc.array(text), text, text, (names, title, url) => {
        const latex = toLatex(textView(names), { title, url, date: null });
        expect(openBraces(latex)).toBe(0);
        const body = bodyOf(latex);
        expect(body).toHaveLength(names.length + 2);
        const signs = body
          .join('\n')
          .replace(/\\./g, '')
          .match(/[&%#$~^_]/g);
        expect(signs).toEqual(['&', ...names.map(() => '&')]);
      }),
    );
  });
});
