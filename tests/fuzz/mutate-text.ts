import fc from 'fast-check';

/** Changes a text: what means something in YAML, CSV, JSON and Markdown is put in anywhere, and lines are moved. */
export function textMutations(): fc.Arbitrary<(text: string) => string> {
  return fc
    .array(
      fc.record({
        at: fc.nat(),
        length: fc.oneof(fc.constant(0), fc.nat({ max: 20 })),
        change: fc.oneof(
          { weight: 4, arbitrary: fc.record({ kind: fc.constant('insert' as const), piece: pieces() }) },
          { weight: 2, arbitrary: fc.record({ kind: fc.constant('cell' as const), piece: pieces() }) },
          { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('double', 'drop', 'indent', 'join') }) },
          {
            weight: 1,
            arbitrary: fc.record({ kind: fc.constant('swap' as const), from: signs(), to: signs() }),
          },
        ),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((mutations) => (text) => mutations.reduce(mutate, text));
}

interface Mutation {
  at: number;
  length: number;
  change:
    | { kind: 'insert' | 'cell'; piece: string }
    | { kind: 'swap'; from: string; to: string }
    | { kind: 'double' | 'drop' | 'indent' | 'join' };
}

export function pieces(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 10 }) },
  );
}

function signs(): fc.Arbitrary<string> {
  return fc.constantFrom(',', ';', '\t', '|', '"', '\n', '\r\n', '\r', ':', '-', ' ', '.', '');
}

export const PIECES = [
  ...[
    '&a ',
    '*a',
    '&a [*a]',
    '<<: *a\n',
    '<<: [*a, *a]\n',
    '!!set ',
    '!!omap ',
    '!!binary ',
    '!!float ',
    '!x ',
    '? ',
  ],
  ...[
    '- ',
    ': ',
    '\n  - ',
    '---\n',
    '\n---\n',
    '...\n',
    '%YAML 1.1\n',
    '# ',
    '|\n',
    '>-\n',
    '.nan',
    '.inf',
    '~',
    '0o7',
  ],
  ...[
    '__proto__: 1\n',
    '__proto__: {polluted: 1}\n',
    'constructor',
    'model-index:\n',
    'model-index: []\n',
    '[',
    ']',
    '{',
    '}',
  ],
  ...[
    ',',
    ';',
    '\t',
    '"',
    '""',
    "'",
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    'sep=;\n',
    'sep=|\n',
    '\\',
    '\0',
    '\uFEFF',
    '\ud800',
  ],
  ...[
    '1e308',
    '-1e308 / 1e308',
    '[-1e308, 1e308]',
    '1e308 (+1e308/-1e308)',
    '1 ± 2 / 3 ± 4@@',
    '1,5',
    '1.234,5',
    'NaN',
  ],
  ...[
    '1e999',
    '45%',
    '✓',
    '<a href="javascript:x">',
    '</',
    '<!--',
    '[x](https://example.org)',
    '&#x110000;',
    '=1+1',
  ],
  ...['x'.repeat(700), '<'.repeat(300), '(((('.repeat(50), '1'.repeat(400), '🟢', '\u2028', '€', ' '],
];

function mutate(text: string, { at, length, change }: Mutation): string {
  if (change.kind === 'swap') return change.from === '' ? text : text.replaceAll(change.from, change.to);
  if (change.kind === 'insert') {
    const start = at % (text.length + 1);
    return text.slice(0, start) + change.piece + text.slice(start + length);
  }
  if (change.kind === 'cell') {
    const cells = text.split(/([,;\t\n])/);
    cells[(at % cells.length) & ~1] = change.piece;
    return cells.join('');
  }
  const lines = text.split('\n');
  const place = at % lines.length;
  const line = lines[place] ?? '';
  const changed = {
    double: [line, line],
    drop: [],
    indent: [`  ${line}`],
    join: [line + (lines[place + 1] ?? '')],
  };
  lines.splice(place, 1, ...changed[change.kind]);
  return lines.join('\n');
}
