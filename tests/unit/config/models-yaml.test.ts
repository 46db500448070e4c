import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../../src/config/load.ts';
import { parseModelFacts } from '../../../src/config/parse.ts';

const messageOf = (text: string) => {
  try {
    parseModelFacts(text, 'models.yaml');
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
};

describe('models.yaml', () => {
  it('gives each model its other names and its facts', () => {
    const text = `
org/name:
  aliases: [old/name, "name (beta)"]
  params: 7.2
  license: apache-2.0
  open: true
org/bare:
org/typed: { model_type: chat, url: https://example.org }
`;
    expect(parseModelFacts(text, 'models.yaml')).toEqual([
      {
        model: 'org/name',
        aliases: ['old/name', 'name (beta)'],
        metadata: { params: 7.2, license: 'apache-2.0', open: true, model_type: null },
      },
      { model: 'org/bare', aliases: [], metadata: {} },
      { model: 'org/typed', aliases: [], metadata: { model_type: 'chat', url: 'https://example.org' } },
    ]);
  });

  it('says where it is wrong', () => {
    expect(messageOf('org/a: { params: [7] }')).toMatchInlineSnapshot(
      `"models.yaml:1:18  ["org/a"].params: must be text, a number, or true or false, found a list of 1 item."`,
    );
    expect(messageOf('org/a: { aliases: old }')).toMatchInlineSnapshot(
      `"models.yaml:1:19  ["org/a"].aliases: must be a list, found the text "old". Put it in brackets: ["old"]."`,
    );
    expect(messageOf('- org/a')).toMatchInlineSnapshot(
      `"models.yaml:1:1  must be a mapping of keys to values, found a list of 1 item."`,
    );
    expect(messageOf('')).toMatchInlineSnapshot(
      `"models.yaml  the file is empty. Write a model and what is known of it, such as \`org/name: { params: 7 }\`, or remove the file."`,
    );
    expect(messageOf('org/a: 7')).toMatchInlineSnapshot(
      `"models.yaml:1:8  ["org/a"]: must be a mapping of facts, such as { params: 7, license: apache-2.0 }, found 7."`,
    );
  });

  describe('in a content folder', () => {
    let folder = '';
    beforeAll(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'standings-models-'));
      const config = 'title: A\ndatasets: { results: { folder: r } }\ntasks: [{ id: a, key: a }]\n';
      writeFileSync(path.join(folder, 'leaderboard.yaml'), config);
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    it('is read where it is there', () => {
      expect(loadConfig(folder).modelFacts).toEqual([]);
      writeFileSync(path.join(folder, 'models.yaml'), 'org/a: { params: 1 }\n');
      expect(loadConfig(folder).modelFacts).toMatchObject([{ model: 'org/a', metadata: { params: 1 } }]);
      writeFileSync(path.join(folder, 'models.yaml'), 'org/a: { params: { b: 1 } }\n');
      expect(() => loadConfig(folder)).toThrow('models.yaml:1:18');
    });
  });
});
