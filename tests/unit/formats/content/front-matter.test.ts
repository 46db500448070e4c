import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from '../../../../src/formats/content/front-matter.ts';
import { MAX_YAML_LENGTH } from '../../../../src/formats/content/yaml.ts';
import { readText } from '../read-fixture.ts';

const parse = (text: string) => parseFrontMatter(text, 'card.md');
const document = (value: unknown) => ({ content: { kind: 'document', syntax: 'front-matter', value } });

function rejectionOf(text: string) {
  const outcome = parse(text);
  return 'rejection' in outcome ? outcome.rejection : null;
}

describe('parseFrontMatter', () => {
  it.each([
    ['LF', '---\na: 1\nb: x\n---\n# Card\n'],
    ['CRLF', '---\r\na: 1\r\nb: x\r\n---\r\n# Card\r\n'],
    ['no text below', '---\na: 1\nb: x\n---'],
    ['blanks after the dashes', '---  \na: 1\nb: x\n---\t\n# Card\n'],
    ['empty lines above', '\n\r\n---\na: 1\nb: x\n---\n'],
    ['rules in the text', '---\na: 1\nb: x\n---\n# Card\n\n---\n\nb: y\n\n---\n'],
  ])('reads the YAML of a file with %s', (_what, text) => {
    expect(parse(text)).toEqual(document({ a: 1, b: 'x' }));
  });

  it('ends at a line of three dashes only', () => {
    expect(parse('---\na: |\n  ---\n  b--- \n---\n')).toEqual(document({ a: '---\nb--- \n' }));
    expect(parse('---\na: x---\n---\n')).toEqual(document({ a: 'x---' }));
    expect(parse('---\n---\na: 1\n---\n')).toEqual(document(null));
  });

  it.each([
    ['no front matter', '# Card\n'],
    ['a front matter without an end', '---\na: 1\n'],
    ['an end with more in its line', '---\na: 1\n---x\n'],
    ['four dashes', '----\na: 1\n---\n'],
    ['rules in its text', '# How we ran it\n\n---\n\n**Note**: see *below*.\n\n---\n\nThe end.\n'],
  ])('ignores a file with %s', async (_what, text) => {
    expect(parse(text)).toEqual({ ignored: 'text for readers' });
    expect(await readText(text, { path: 'notes.md' })).toEqual({
      format: null,
      evaluations: [],
      companions: [],
      rejections: [],
      ignored: 'text for readers',
    });
  });

  it.each([
    ['LF', '---\na: 1\nb: [1\nc: 2\n---\n', 'line 4, column 1'],
    ['CRLF', '---\r\na: 1\r\nb: [1\r\nc: 2\r\n---\r\n', 'line 4, column 1'],
    ['empty lines above', '\n\n\n---\na: 1\nb: [1\nc: 2\n---\n', 'line 7, column 1'],
    ['an error in its first line', '---\na: @\n---\n', 'line 2, column 4'],
  ])('counts the lines of the file, with %s', (_what, text, where) => {
    expect(rejectionOf(text)).toMatchObject({ path: 'card.md', where, code: 'invalid-yaml' });
  });

  it('says of an error what the YAML says', () => {
    expect(rejectionOf('---\na: @\n---\n')).toEqual({
      path: 'card.md',
      where: 'line 2, column 4',
      code: 'invalid-yaml',
      message: 'The file is no valid YAML: Plain value cannot start with reserved character @.',
      remedy: 'Correct that place, or write the file again.',
    });
  });

  it('bounds only the front matter, not the text below', () => {
    const long = 'x'.repeat(MAX_YAML_LENGTH);
    expect(parse(`---\na: 1\n---\n${long}\n`)).toEqual(document({ a: 1 }));
    expect(rejectionOf(`---\na: ${long}\n---\n`)?.code).toBe('yaml-too-long');
  });

  it.each([
    ['blanks', `---${' '.repeat(2_000_000)}`],
    ['empty lines', '\n'.repeat(2_000_000)],
    ['dashes', `---\n${'-'.repeat(2_000_000)}`],
    ['ends that are none', `---\n${`---${' '.repeat(1000)}x\n`.repeat(2000)}`],
  ])('takes no longer with a file of %s', (_what, text) => {
    const start = performance.now();
    expect(parse(text)).toEqual({ ignored: 'text for readers' });
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
