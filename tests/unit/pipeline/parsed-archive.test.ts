import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evaluationCodec } from '../../../src/pipeline/parsed-cache/evaluation-codec.ts';
import type { ItemCodec } from '../../../src/pipeline/parsed-cache/item-codec.ts';
import {
  decodeArchive,
  encodeArchive,
  type ParsedFile,
} from '../../../src/pipeline/parsed-cache/outcome-archive.ts';
import { requestCodec } from '../../../src/pipeline/parsed-cache/request-codec.ts';
import { readSealed, writeSealed } from '../../../src/pipeline/parsed-cache/sealed-file.ts';
import { companion, evaluation, rejection, request, text } from './parsed-samples.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'standings-parsed-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function filesOf<Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<ParsedFile<Item>[]> {
  const outcome = fc.record({
    items: fc.array(item, { maxLength: 4 }),
    companions: fc.array(companion, { maxLength: 2 }),
    rejections: fc.array(rejection, { maxLength: 3 }),
    ignored: fc.option(text),
    format: fc.option(text),
  });
  const file = fc.record({ path: text, content: text, stamp: fc.option(text), outcome });
  return fc.array(file, { maxLength: 5 });
}

/** What a file on disk gives back of them. */
function keep<Item>(files: ParsedFile<Item>[], codec: ItemCodec<Item>): ParsedFile<Item>[] {
  const file = path.join(folder, 'parsed.json');
  writeSealed(file, encodeArchive(files, codec));
  const archive = decodeArchive(readSealed(file), codec);
  return files.map((_, place) => archive.getFile(place));
}

test('evaluations come back exactly as they were', () => {
  fc.assert(
    fc.property(filesOf(evaluation), (files) => {
      const kept = keep(files, evaluationCodec);
      expect(kept).toEqual(files);
      expect(describeOrder(kept)).toEqual(describeOrder(files));
    }),
  );
});

test('requests come back exactly as they were, with the object of the file', () => {
  fc.assert(
    fc.property(filesOf(request), (files) => {
      const kept = keep(files, requestCodec);
      expect(kept).toEqual(files);
      expect(describeOrder(kept)).toEqual(describeOrder(files));
    }),
  );
});

test('a key `__proto__` is a key like any other', () => {
  const metadata = JSON.parse('{"__proto__": "a", "b": 1}') as Record<string, string>;
  const [sample] = fc.sample(evaluation, { numRuns: 1, seed: 1 });
  const [beside] = fc.sample(companion, { numRuns: 1, seed: 1 });
  if (sample === undefined || beside === undefined) throw new Error('no sample');
  const files = [
    {
      path: 'a.json',
      content: 'oid',
      stamp: null,
      outcome: {
        items: [{ ...sample, metadata }],
        companions: [{ ...beside, metadata }],
        rejections: [],
        ignored: null,
        format: null,
      },
    },
  ];
  const [kept] = keep(files, evaluationCodec);
  const { items, companions } = kept?.outcome ?? { items: [], companions: [] };
  for (const kind of [items, companions]) {
    const [one] = kind;
    expect(Object.entries(one?.metadata ?? {})).toEqual([
      ['__proto__', 'a'],
      ['b', 1],
    ]);
    expect(Object.getPrototypeOf(one?.metadata)).toBeNull();
  }
});

/** `toEqual` looks at no order of keys, but pages do. */
function describeOrder(files: ParsedFile<unknown>[]): string {
  return JSON.stringify(files);
}
