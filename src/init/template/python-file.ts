import type { SyntaxNode, Tree } from '@lezer/common';
import { parser } from '@lezer/python';
import { bindingsOf, type Bindings } from './bindings.ts';
import { statementsOf } from './python-nodes.ts';
import type { AddNote, TemplateFile } from './template-board.ts';

/** Larger files are not read. */
export const MAX_SIZE = 1_000_000;

/** Larger files with a mistake are not read: finding the way after each takes the longer the more there was before. */
const MAX_MENDED = 64_000;

/** A Python file as a syntax tree. Nothing of it is ever run. */
export interface PythonFile {
  path: string;
  source: string;
  statements: readonly SyntaxNode[];
  bindings: Bindings;
  /** `src/about.py:12` for a place in the source. */
  whereIs: (offset: number) => string;
}

/** null, with a note, for a file that cannot be read at all. */
export function parsePython({ path, text }: TemplateFile, note: AddNote): PythonFile | null {
  if (text.length > MAX_SIZE) {
    note({
      where: path,
      message: `The file has ${text.length} characters and is not read; at most ${MAX_SIZE} are.`,
      remedy: 'Carry over by hand what it says about the board.',
    });
    return null;
  }
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const whereIs = placesIn(path, source);
  const { tree, mistake } = parse(source);
  if (mistake !== null) {
    note({
      where: whereIs(mistake),
      message:
        tree === null
          ? 'The file is not read: here is something that is no Python, or nested too deeply.'
          : 'Here is something that is no Python, or nested too deeply. What follows may have been misread.',
      remedy: 'Correct that place, or carry over by hand what the file says about the board.',
    });
  }
  if (tree === null) return null;
  const statements = statementsOf(tree.topNode);
  return { path, source, statements, bindings: bindingsOf(statements, source), whereIs };
}

const strictParser = parser.configure({ strict: true });

function parse(source: string): { tree: Tree | null; mistake: number | null } {
  try {
    return { tree: strictParser.parse(source), mistake: null };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const tree = source.length > MAX_MENDED ? null : parser.parse(source);
    return { tree, mistake: Number(/\d+$/.exec(error.message)?.[0] ?? 0) };
  }
}

function placesIn(path: string, source: string): (offset: number) => string {
  const ends = [...source.matchAll(/\n/g)].map(({ index }) => index);
  return (offset) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return `${path}:${low + 1}`;
  };
}
