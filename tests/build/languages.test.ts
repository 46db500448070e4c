import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../site/build-site.ts';
import { shownTexts } from '../site/shown-texts.ts';

const out = mkdtempSync(path.join(tmpdir(), 'standings-languages-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** Words that are written alike in English and in the other language. */
const ALIKE: Record<string, string[]> = {
  de: 'API Feed CSV JSON Atom BibTeX APA Hub Median Revision Shell Python Likes Downloads Status Chat Multimodal'.split(
    ' ',
  ),
};

function built(board: string, language: string): string {
  return path.join(out, language, path.basename(board));
}

async function build(board: string, language: string): Promise<void> {
  const content = path.join(out, `content-${language}`, path.basename(board));
  cpSync(board, content, { recursive: true });
  const config = path.join(content, 'leaderboard.yaml');
  writeFileSync(config, `${readFileSync(config, 'utf8')}\nlanguage: ${language}\n`);
  const { code, stderr } = await buildSite(content, built(board, language));
  expect(stderr).toBe('');
  expect(code).toBe(0);
}

function pagesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
}

/** What the data and the config of a board say, the longest first, and the parts of models' names. */
function sayingsOf(content: string, site: string): string[] {
  const files = ['board', 'requests', 'report', 'changes'].map((name) => path.join(site, `api/${name}.json`));
  const config: unknown = parse(readFileSync(path.join(content, 'leaderboard.yaml'), 'utf8'));
  const said = [config, ...files.map((file): unknown => JSON.parse(readFileSync(file, 'utf8')))]
    .flatMap(textsOf)
    .flatMap((text) => [text, ...(/^[^\s]+$/.test(text) ? text.split(/[/@:#]/) : [])]);
  return [...new Set([...said, ...formatsIn(site)].map(plain))]
    .filter((text) => text !== '')
    .sort((a, b) => b.length - a.length);
}

/** Names of the formats that its files have. */
function formatsIn(site: string): string[] {
  const report = JSON.parse(readFileSync(path.join(site, 'api/report.json'), 'utf8')) as Report;
  return [report.results, report.requests].flatMap((dataset) => Object.keys(dataset?.formats ?? {}));
}

interface Report {
  results: { formats: object };
  requests: { formats: object } | null;
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What is left of a text without what the data say. */
function withoutSayings(text: string, sayings: readonly string[]): string {
  return sayings
    .filter((saying) => text.includes(saying))
    .reduce((rest, saying) => rest.replaceAll(wholeWords(saying), ' '), text);
}

function wholeWords(text: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\d])`, 'gu');
}

describe.each(['views', 'demo-template', 'empty'].map((name) => `tests/fixtures/boards/${name}`))(
  'the board in %s',
  (board) => {
    describe.each(Object.keys(ALIKE))('in %s', (language) => {
      beforeAll(async () => {
        await build(board, 'en');
        await build(board, language);
      });

      it('has the same pages', () => {
        expect(pagesOf(built(board, language))).toEqual(pagesOf(built(board, 'en')));
      });

      it('says nothing in English but what the data say', () => {
        const sayings = sayingsOf(board, built(board, language));
        const left = new Map<string, string>();
        for (const page of pagesOf(built(board, 'en'))) {
          const texts = new Set(shownTexts(readFileSync(path.join(built(board, language), page), 'utf8')));
          for (const text of shownTexts(readFileSync(path.join(built(board, 'en'), page), 'utf8'))) {
            const rest =
              withoutSayings(text, sayings).match(/(?<![\p{L}\d/.])\p{L}{3,}(?![\p{L}\d/.])/gu) ?? [];
            const isLeft = rest.some((word) => !ALIKE[language]?.includes(word));
            const isFile = /^[\w<>/.-]+\.(?:csv|json)$/.test(text);
            if (texts.has(text) && isLeft && !isFile) left.set(text, page);
          }
        }
        expect([...left]).toEqual([]);
      });
    });
  },
);
