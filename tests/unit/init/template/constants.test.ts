import { describe, expect, it } from 'vitest';
import { boardOf, introduction, notesOf } from './space.ts';

describe('a constant text', () => {
  it.each([
    ['single quotes', `'it is "so"'`, 'it is "so"'],
    ['escapes', String.raw`"a\tb\\c\"d\x41\u00e9\U0001F600\101\q"`, 'a\tb\\c"dAé😀A\\q'],
    ['names of characters', String.raw`"a \N{BULLET} b"`, String.raw`a \N{BULLET} b`],
    ['a raw string', String.raw`r"a\nb"`, String.raw`a\nb`],
    ['a prefix u', `u"é"`, 'é'],
    ['lines that go on', '"""a\\\nb"""', 'ab'],
    ['strings side by side', `("a" # first\n  'b'\n  f"c")`, 'abc'],
    ['a sum', '"a" + ("b" + "c") + \'d\'', 'abcd'],
    ['a sum over lines', '"a" \\\n  + "b"', 'ab'],
    ['percent signs', '"%s of %d, 100%%" % ("a", 2)', 'a of 2, 100%'],
    ['one percent sign', '"x%s" % 1.0', 'x1.0'],
    ['format', '"{} {1} {name} {{}}".format("a", "b", name=None)', 'a b None {}'],
    ['strip', '"  a ".strip()', 'a'],
    ['str', 'str(1_000) + str(-0x10) + str(True)', '1000-16True'],
    ['an environment variable', 'os.environ.get("NOT_SET", "a") + os.getenv("X", default="b")', 'ab'],
    ['a path', 'os.path.join("a", "/b/", "c", "d")', '/b/c/d'],
    ['braces of an f-string', 'f"{{a}} {1}{\'b\'}"', '{a} 1b'],
    ['a raw f-string', String.raw`rf"\a{1}"`, String.raw`\a1`],
  ])('may have %s', (_what, expression, expected) => {
    expect(introduction(expression)).toBe(expected);
  });

  it.each([
    'b"bytes"',
    'print("a")',
    '"a" * 1000',
    '["a"]',
    '"a" if True else "b"',
    'os.environ["HOME"]',
    'open("x").read()',
    'unknown',
    '"%s %s" % "a"',
    '"%(a)s" % {"a": 1}',
    '"{}".format()',
    '"{a.b}".format(a=1)',
    '"{}".format(*["a"])',
    '"a" + 1',
    '"a".upper()',
    '(lambda: "a")()',
  ])('is not %s', (expression) => {
    const board = boardOf(`INTRODUCTION_TEXT = ${expression}\n`);
    expect(board.introduction).toBeNull();
    expect(notesOf(board)).toHaveLength(1);
  });

  it('may be made of names', () => {
    expect(introduction('f"{A} {B}"', 'A = "a"\nB: str = A + "b"\nB += "c"')).toBe('a abc');
    expect(introduction('A + B', 'A = B = "a"')).toBe('aa');
  });

  it('has of a name what it was at that line', () => {
    expect(introduction('A', 'A = "a"\nB = A\nA = "b"')).toBe('b');
    expect(introduction('B', 'A = "a"\nB = A\nA = "b"')).toBe('a');
    expect(introduction('A', 'A = A + "a"')).toBeNull();
  });

  it.each([
    ['if DEBUG:\n  A = "b"'],
    ['try:\n  A = "b"\nexcept Exception:\n  pass'],
    ['for x in y:\n  A += "b"'],
    ['def A(): pass'],
    ['A, b = "b", "c"'],
    ['A -= 1'],
  ])('has no name that depends on a run: %s', (code) => {
    expect(introduction('A', `A = "a"\n${code}`)).toBeNull();
  });

  it('does not care for what happens in functions', () => {
    expect(introduction('A', 'A = "a"\ndef f():\n  A = "b"')).toBe('a');
  });

  it.each([
    'from src.envs import NAME',
    'from src.envs import OTHER, NAME',
    'from src.envs import (\n  OTHER,\n  OTHER as NAME_2,\n  NAME,\n)',
    'from .envs import NAME',
    'from ..src.envs import NAME',
    'from envs import X as NAME',
    'from src.envs import *',
    'from src.more import NAME',
    'from src import NAME',
  ])('may be imported: %s', (line) => {
    const board = boardOf(`${line}\nINTRODUCTION_TEXT = f"by {NAME}"\n`, {
      'src/envs.py': 'X = NAME = OTHER = "us"\n',
      'src/more.py': 'from src.envs import *\n',
      'src/__init__.py': 'from .more import NAME\n',
    });
    expect(board.introduction).toBe('by us');
  });

  it('keeps what is unknown in an f-string, with a note', () => {
    const board = boardOf(
      [
        'A = f"{load()}"',
        'INTRODUCTION_TEXT = f"""',
        '{A} {len(TASKS)} {x!r} {1:>3} {x=} {{y}}',
        '"""',
        'RESULTS_REPO = f"{A}/results"',
      ].join('\n'),
    );
    expect(board.introduction).toBe('{load()} {len(TASKS)} {x!r} {1:>3} {x=} {y}');
    expect(board.resultsRepo).toBeNull();
    expect(notesOf(board)).toMatchInlineSnapshot(`
      [
        "src/about.py:1: \`{load()}\` in \`INTRODUCTION_TEXT\` is only known when the Space runs, and stands in the text as it is. Write there what it stands for.",
        "src/about.py:3: \`{len(TASKS)}\` in \`INTRODUCTION_TEXT\` is only known when the Space runs, and stands in the text as it is. Write there what it stands for.",
        "src/about.py:3: \`{x!r}\` in \`INTRODUCTION_TEXT\` is only known when the Space runs, and stands in the text as it is. Write there what it stands for.",
        "src/about.py:3: \`{1:>3}\` in \`INTRODUCTION_TEXT\` is only known when the Space runs, and stands in the text as it is. Write there what it stands for.",
        "src/about.py:3: \`{x=}\` in \`INTRODUCTION_TEXT\` is only known when the Space runs, and stands in the text as it is. Write there what it stands for.",
        "src/about.py:5: \`RESULTS_REPO\` is no constant: it is only known when the Space runs, and nothing is run here. Write \`datasets.results\` of leaderboard.yaml.",
      ]
    `);
  });

  it('may have Windows line ends and a byte order mark', () => {
    expect(boardOf('\uFEFFINTRODUCTION_TEXT = """\r\na\r\nb\r\n"""\r\n').introduction).toBe('a\nb');
  });
});
