import { describe, expect, it } from 'vitest';
import { told, toldOf } from './told.ts';

describe('what an operator is told about YAML', () => {
  it('tells that nothing is there', () => {
    expect(told('')).toMatchInlineSnapshot(
      `"leaderboard.yaml  the file is empty. Start with \`title:\`, \`datasets:\` and \`tasks:\`."`,
    );
    expect(told('# nothing yet\n')).toMatchInlineSnapshot(
      `"leaderboard.yaml  the file is empty. Start with \`title:\`, \`datasets:\` and \`tasks:\`."`,
    );
  });

  it('tells that there are no keys', () => {
    expect(told('- a\n- b\n')).toMatchInlineSnapshot(
      `"leaderboard.yaml:1:1  must be a mapping of keys to values, found a list of 2 items."`,
    );
    expect(told('title:Board\n')).toMatchInlineSnapshot(
      `"leaderboard.yaml:1:1  must be a mapping of keys to values, found the text "title:Board"."`,
    );
  });

  it('finds keys that stand twice, and what else is wrong', () => {
    expect(toldOf('title: A\ntitle: B\ntasks:\n  - { id: a, key: a, key: b, weight: -1 }'))
      .toMatchInlineSnapshot(`
        "leaderboard.yaml has 3 problems:
        leaderboard.yaml:2:1  title: stands a second time; the first is in line 1. Remove one of the two.
        leaderboard.yaml:4:22  tasks[0].key: stands a second time; the first is in line 4. Remove one of the two.
        leaderboard.yaml:4:38  tasks[0].weight: must be at least 0, found -1."
      `);
  });

  it.each([
    [
      'a tab to indent',
      'title: A\ntasks:\n\t- id: a\n',
      '3:1  a tab is used to indent. YAML takes only spaces there.',
    ],
    [
      'a second colon',
      'title: Board: the best\n',
      '1:8  there is a second ": " on the line. Put the text in quotes, or start a new line for the second key.',
    ],
    [
      'a value that starts with a sign of YAML',
      'title: @board\n',
      '1:8  a text cannot start with this character. Put the text in quotes.',
    ],
    [
      'a key without a space behind its colon',
      'title: A\nkey:value\n',
      '2:1  this line is no `key: value`. Write a space after the colon.',
    ],
    [
      'a bracket that is left open',
      'title: A\ntasks: [1, 2\n',
      '3:1  a bracket or brace is not closed. Close it, and indent the lines inside it further than its key.',
    ],
    [
      'a quote that is left open',
      'title: "A\ntasks: []\n',
      '3:1  a text in quotes does not end. Look for the quote that opens it, further up.',
    ],
    [
      'text behind a quote',
      "title: 'it's'\n",
      '1:12  there is more than one value. If it is all one text, put it in quotes.',
    ],
    [
      'lines out of step',
      'tasks:\n  - id: a\n   key: b\n',
      '3:1  the line is indented in another way than those that it belongs to. Keys of one mapping start in the same column.',
    ],
    [
      'a key out of step',
      'tasks:\n  - id: a\n    key: b\n label: c\n',
      '4:1  the line is indented in another way than those that it belongs to. Keys of one mapping start in the same column.',
    ],
    [
      'a second document',
      'title: A\n---\ntitle: B\n',
      '2:1  a second document starts here. Remove the line with three dashes.',
    ],
    [
      'a tag',
      'title: !board A\n',
      '1:8  there is a tag (a word that starts with !). Put the text in quotes.',
    ],
    [
      'a key that is no word',
      '? { a: 1 }\n: 2\n',
      '1:3  a key must be a word. Quote it, if it stands as it should.',
    ],
    [
      'a pattern without quotes',
      'include: **/*.json\n',
      '1:10  include: refers to "**/*.json", but no "&*/*.json" stands before it. If it is a text that starts with an asterisk, put it in quotes.',
    ],
    [
      'an ampersand that is text',
      'title: & b\n',
      '1:8  not valid YAML: anchor cannot be an empty string. Text with special characters must be in quotes.',
    ],
    [
      'a merge without a mapping',
      'title: A\n<<: B\n',
      '2:5  ["<<"]: must be a reference to a mapping, such as `<<: *name`.',
    ],
    [
      'YAML 1.1',
      '%YAML 1.1\n---\ntitle: yes\n',
      '1:1  the file says that it is YAML 1.1, in which words such as yes and no mean something else. Remove the line that starts with %YAML.',
    ],
  ])('explains %s', (_, text, expected) => {
    expect(told(text)).toBe(`leaderboard.yaml:${expected}`);
  });
});

describe('places', () => {
  it('are the same with CRLF line ends and with a byte order mark', () => {
    const text =
      'title: Board\ndatasets: { results: { folder: results } }\ntasks:\n  - { id: a, key: a, weight: x }\n';
    const expected = 'leaderboard.yaml:4:30  tasks[0].weight: must be a number, found the text "x".';
    expect(told(text)).toBe(expected);
    expect(told(text.replaceAll('\n', '\r\n'))).toBe(expected);
    expect(told(`\uFEFF${text}`)).toBe(expected);
    expect(told(`\uFEFF${text.replace('title', 'titel')}`)).toContain(
      'leaderboard.yaml:1:1  titel: unknown key.',
    );
  });

  it('are those of the anchor where a value comes by reference', () => {
    expect(
      toldOf(`
tasks:
  - &first { id: a, key: a, weight: high }
  - { <<: *first, id: b }
  - { <<: [{ labl: x }, *first], id: c }
description: &list [x]
marks: *list
`),
    ).toMatchInlineSnapshot(`
      "leaderboard.yaml has 6 problems:
      leaderboard.yaml:3:37  tasks[0].weight: must be a number, found the text "high".
      leaderboard.yaml:3:37  tasks[1].weight: must be a number, found the text "high".
      leaderboard.yaml:3:37  tasks[2].weight: must be a number, found the text "high".
      leaderboard.yaml:5:14  tasks[2].labl: unknown key. Did you mean "label"?
      leaderboard.yaml:6:20  description: must be text, found a list of 1 item.
      leaderboard.yaml:6:21  marks[0]: must be a mapping of keys to values, found the text "x"."
    `);
  });

  it('are the key where a value is left empty', () => {
    expect(toldOf('title:\ndatasets:\n  results:\n')).toMatchInlineSnapshot(`
      "leaderboard.yaml has 2 problems:
      leaderboard.yaml:1:1  title: must be text, found nothing.
      leaderboard.yaml:3:3  datasets.results: must be a mapping of keys to values, found nothing."
    `);
  });
});
