import { describe, expect, it } from 'vitest';
import { boardOf, introduction, notesOf } from './space.ts';

const deepNote =
  'src/about.py:1: The file is not read: here is something that is no Python, or nested too deeply. ' +
  'Correct that place, or carry over by hand what the file says about the board.';

describe('a hostile template', () => {
  it.each([
    ['brackets', `INTRODUCTION_TEXT = ${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['open brackets', `INTRODUCTION_TEXT = ${'('.repeat(100_000)}`],
    ['a sum', `INTRODUCTION_TEXT = ${'"a"+'.repeat(100_000)}"a"`],
    ['open quotes', 'x = "'.repeat(150_000)],
    ['f-strings in f-strings', `x = ${'f"{'.repeat(100_000)}`],
  ])('may be nested too deeply: %s', (_what, code) => {
    const board = boardOf(`${code}\n`);
    expect(board.introduction).toBeNull();
    expect(notesOf(board)).toEqual([deepNote]);
  });

  it('may be nested so that only the tree can be read', () => {
    const nested = `${'('.repeat(1000)}"a"${')'.repeat(1000)}`;
    expect(introduction(nested)).toBeNull();
    expect(introduction(`${'('.repeat(100)}"a"${')'.repeat(100)}`)).toBe('a');
  });

  it('may have names that lead in a circle', () => {
    const board = boardOf('A = B\nB = A\nINTRODUCTION_TEXT = A + B\n');
    expect(board.introduction).toBeNull();
    const imports = boardOf('from src.b import *\nfrom src.b import TITLE\nINTRODUCTION_TEXT = TITLE + X\n', {
      'src/b.py': 'from src.about import *\nfrom src.about import TITLE\n',
    });
    expect(imports.introduction).toBeNull();
  });

  it('may have a long line of names', () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `A${index + 1} = A${index}`);
    expect(introduction('A20000', `A0 = "a"\n${lines.join('\n')}`)).toBeNull();
    expect(introduction('A50', `A0 = "a"\n${lines.slice(0, 50).join('\n')}`)).toBe('a');
  });

  it('cannot multiply its text', () => {
    const lines = Array.from({ length: 100 }, (_, index) => `A${index + 1} = A${index} + A${index}`);
    expect(introduction('A100', `A0 = "a"\n${lines.join('\n')}`)).toBeNull();
    expect(introduction('A100', `A0 = f"{a}"\n${lines.join('\n')}`)).toBeNull();
    const places = '{0}'.repeat(100_000);
    expect(introduction(`"${places}".format("${'a'.repeat(100_000)}")`)).toBeNull();
  });

  it('may have a mistake, after which it is read as well as possible', () => {
    const board = boardOf('TITLE = "Reefs"\nx = = 1\nINTRODUCTION_TEXT = "a"\n');
    expect(board).toMatchObject({ title: 'Reefs', introduction: 'a' });
    expect(notesOf(board)).toMatchInlineSnapshot(`
      [
        "src/about.py:2: Here is something that is no Python, or nested too deeply. What follows may have been misread. Correct that place, or carry over by hand what the file says about the board.",
      ]
    `);
  });

  it('may be too large', () => {
    const board = boardOf(`TITLE = "${'a'.repeat(1_000_000)}"\n`, {
      'README.md': `---\ntitle: a\n---\n${'a'.repeat(1_000_000)}`,
    });
    expect(board.title).toBeNull();
    expect(notesOf(board)).toMatchInlineSnapshot(`
      [
        "src/about.py: The file has 1000011 characters and is not read; at most 1000000 are. Carry over by hand what it says about the board.",
        "README.md: The file has 1000017 characters and is not read; at most 1000000 are. Shorten it.",
      ]
    `);
  });

  it.each([
    ['statements', 'A = 1\n'.repeat(60_000)],
    ['calls', 'auto_eval_column_dict.append(["a", C, C("a", "b", True)])\n'.repeat(8_000)],
    ['tasks', `class Tasks(Enum):\n${'  a = Task("a", "b", "c", d=1)\n'.repeat(12_000)}`],
    [
      'fields',
      `class Task:\n${'  a: str\n'.repeat(50_000)}\nclass Tasks(Enum):\n${'  a = Task("a")\n'.repeat(12_000)}`,
    ],
    ['replacements', `INTRODUCTION_TEXT = f"${'{a}'.repeat(120_000)}"\n`],
    ['sums', `A = "a"\n${'A += "a"\n'.repeat(40_000)}INTRODUCTION_TEXT = A\n`],
    ['imports', `${'from src.about import *\n'.repeat(40_000)}INTRODUCTION_TEXT = A\n`],
    ['indentation', `INTRODUCTION_TEXT = """\n${' '.repeat(400_000)}a\n${' '.repeat(200_000)}b\n"""\n`],
    ['a comment', `TITLE = "${'<a '.repeat(120_000)}"\nCITATION_BUTTON_TEXT = "@a${' @a'.repeat(10_000)}"\n`],
    ['conditions', `${'if a:\n  b = 1\n'.repeat(25_000)}`],
    ['a list', `A = [${'"a",'.repeat(80_000)}]\nTITLE = A\n`],
    ['percent signs', `INTRODUCTION_TEXT = "${'%'.repeat(900_000)}" % 1\n`],
    ['braces', `INTRODUCTION_TEXT = "${'{'.repeat(900_001)}".format(1)\n`],
  ])('takes no long time for many: %s', (_what, code) => {
    const start = performance.now();
    boardOf(code);
    expect(performance.now() - start).toBeLessThan(6000);
  });

  it('cannot reach the prototype', () => {
    const board = boardOf(
      '__proto__ = "a"\nconstructor = "b"\nINTRODUCTION_TEXT = f"{__proto__}{constructor}{toString}{hasOwnProperty}"\n',
    );
    expect(board.introduction).toBe('ab{toString}{hasOwnProperty}');
    expect(introduction('"{__proto__}".format(a=1)')).toBeNull();
    expect(introduction('"a".constructor("return 1")()')).toBeNull();
  });
});
