import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../src/client/query/parse-query.ts';
import type { QueryNode } from '../../../../src/client/query/query-ast.ts';

/** The tree as a text: `(and a (not b))`. */
function tree(text: string): string {
  const { root } = parseQuery(text);
  return root === null ? '' : show(root);
}

function show(node: QueryNode): string {
  switch (node.kind) {
    case 'and':
    case 'or':
      return `(${node.kind} ${node.nodes.map(show).join(' ')})`;
    case 'not':
      return `(not ${show(node.node)})`;
    case 'text':
      return node.isPhrase ? `"${node.text}"` : node.text;
    case 'pattern':
      return `/${node.source}/`;
    case 'field': {
      const values = node.values.map(
        ({ operator, form, text }) => `${operator ?? ''}${form[0] ?? ''}'${text}'`,
      );
      return `${node.name}[${values.join(' ')}]`;
    }
  }
}

describe('parseQuery', () => {
  it('reads words and phrases', () => {
    expect(tree('a  b')).toBe('(and a b)');
    expect(tree('"a b" c')).toBe('(and "a b" c)');
    expect(tree('“a b” „c“')).toBe('(and "a b" "c")');
    expect(tree(String.raw`"a\"b\\c\d"`)).toBe(String.raw`"a"b\c\d"`);
    expect(tree('a"b')).toBe('a"b');
  });

  it('binds AND tighter than OR', () => {
    expect(tree('a b OR c AND d')).toBe('(or (and a b) (and c d))');
    expect(tree('a|b | c')).toBe('(or a b c)');
    expect(tree('a (b OR c)')).toBe('(and a (or b c))');
    expect(tree('a or b and not c')).toBe('(and a or b and not c)');
    expect(tree('ORC ANDY NOTE')).toBe('(and ORC ANDY NOTE)');
  });

  it('negates the next term', () => {
    expect(tree('-a NOT b')).toBe('(and (not a) (not b))');
    expect(tree('-(a b) NOT -c --d')).toBe('(and (not (and a b)) c d)');
    expect(tree('a-b')).toBe('a-b');
    expect(tree('-license:mit')).toBe("(not license[b'mit'])");
  });

  it('reads fields with their values', () => {
    expect(tree('license:mit,"apache 2",=x,/y z/i')).toBe("license[b'mit' q'apache 2' =b'x' p'y z']");
    expect(tree('f:"=exact"')).toBe("f[=q'exact']");
    expect(tree('p:<10 p:>=2 p:7..13 p:*')).toBe("(and p[<b'10'] p[>=b'2'] p[b'7..13'] p[b'*'])");
    expect(tree('p<10 p<= 3 p > 4 p=5')).toBe("(and p[<b'10'] p[<=b'3'] p[>b'4'] p[=b'5'])");
    expect(tree('"Big Bench":>7')).toBe("Big Bench[>b'7']");
    expect(tree('(p:a(b)|q:2)')).toBe("(or p[b'a(b)'] q[b'2'])");
  });

  it('reads patterns, and only whole ones', () => {
    expect(tree(String.raw`/a b\/c/i d`)).toBe(String.raw`(and /a b\/c/ d)`);
    expect(tree('/a')).toBe('/a');
    expect(tree('/a/b')).toBe('/a/b');
    expect(tree('//')).toBe('//');
  });

  it('takes names of models as they are', () => {
    expect(tree('org/a-7b#x')).toBe('org/a-7b#x');
    expect(tree('f(x) val)')).toBe('(and f(x) val))');
    expect(tree('a (zero-shot, val)')).toBe('(and a (and zero-shot, val))');
    expect(tree(':a <b =c')).toBe('(and :a <b =c)');
    expect(tree('a - b')).toBe('(and a b)');
  });

  it.each([
    ['', ''],
    ['  ', ''],
    ['-', ''],
    ['a -', 'a'],
    ['a OR', 'a'],
    ['OR a', 'a'],
    ['a |', 'a'],
    ['a AND', 'a'],
    ['NOT', ''],
    ['a NOT OR b', '(or a b)'],
    ['()', ''],
    ['(a', 'a'],
    ['(a OR (b', '(or a b)'],
    ['"a b', '"a b"'],
    ['"', '""'],
    ['p:', "p[b'']"],
    ['p:<', "p[<b'']"],
    ['p:a,', "p[b'a' b'']"],
    ['p:"a', "p[q'a']"],
  ])('closes and leaves out what is half typed: %s', (text, expected) => {
    expect(tree(text)).toBe(expected);
  });

  it('knows where everything stands', () => {
    const { root } = parseQuery(' a -params:<10,"x y" (b)');
    expect(root).toMatchObject({ kind: 'and', from: 1, to: 23 });
    if (root?.kind !== 'and') throw new Error('no and');
    expect(root.nodes[1]).toMatchObject({
      kind: 'not',
      from: 3,
      to: 20,
      node: {
        from: 4,
        nameTo: 10,
        values: [
          { from: 11, to: 14 },
          { from: 15, to: 20 },
        ],
      },
    });
    expect(root.nodes[2]).toMatchObject({ from: 22, to: 23 });
  });

  it('bounds length and depth', () => {
    const deep = parseQuery(`${'('.repeat(60)}a${')'.repeat(60)} b`);
    expect(deep.root && show(deep.root)).toBe('(and a b)');
    expect(deep.problems).toEqual([
      { message: 'Parentheses inside more than 50 others are left out.', from: 50, to: 51 },
    ]);
    const long = parseQuery('a'.repeat(1001));
    expect(long.root).toMatchObject({ to: 1000 });
    expect(long.problems).toEqual([
      { message: 'Only the first 1000 characters are looked at.', from: 1000, to: 1001 },
    ]);
  });
});
