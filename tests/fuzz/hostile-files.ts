import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import type { TableMapping } from '../../src/domain/table-mapping.ts';
import { parseEvalLog } from '../../src/formats/content/eval-log.ts';
import { parseTolerantJson } from '../../src/formats/content/tolerant-json.ts';
import type { ResultFile } from '../../src/formats/reader.ts';
import { fixtures, MODEL_COLUMN } from '../unit/formats/read-fixture.ts';
import { madeFiles } from './made-files.ts';
import { byteMutations } from './mutate-bytes.ts';
import { jsonMutations } from './mutate-json.ts';
import { textMutations } from './mutate-text.ts';
import { zipArchive } from './zip-archive.ts';

export interface HostileFile {
  path: string;
  bytes: Uint8Array;
  table: TableMapping | null;
}

const files = readdirSync(join(import.meta.dirname, '../fixtures/formats'), { withFileTypes: true })
  .filter((folder) => folder.isDirectory() && folder.name !== 'table-large')
  .flatMap(({ name }) => fixtures(name));
const isBinary = ({ path }: ResultFile) => /\.(?:eval|parquet)$/.test(path);
const texts = files.filter((file) => !isBinary(file));
const documents = await documentsOf(files);

/** Files as nobody should write them: fixtures that are changed in some places, and files from nothing. */
export function hostileFiles(): fc.Arbitrary<HostileFile> {
  return fc
    .record({
      content: fc.oneof(
        { weight: 5, arbitrary: fc.tuple(fc.constantFrom(...documents), jsonMutations()).map(inDocument) },
        {
          weight: 1,
          arbitrary: fc.tuple(fc.constantFrom(...documents), jsonMutations(), fc.boolean()).map(inArchive),
        },
        { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...texts), textMutations()).map(inText) },
        { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...files), byteMutations()).map(inBytes) },
        {
          weight: 2,
          arbitrary: fc.tuple(fc.constantFrom(...files.filter(isBinary)), byteMutations()).map(inBytes),
        },
        { weight: 2, arbitrary: madeFiles().map((bytes) => ({ path: 'a.json', bytes })) },
      ),
      path: fc.option(paths(), { freq: 1 }),
      table: fc.option(mappings(), { freq: 2 }),
    })
    .map(({ content, path, table }) => ({ ...content, ...(path === null ? {} : { path }), table }));
}

type Content = Pick<HostileFile, 'path' | 'bytes'>;
type Document = { path: string; value: unknown };

async function documentsOf(all: readonly ResultFile[]): Promise<Document[]> {
  const documents: Document[] = [];
  for (const file of all) {
    const { path, bytes } = file;
    if (path.endsWith('.json')) {
      const outcome = parseTolerantJson(new TextDecoder().decode(bytes));
      if (outcome.kind === 'json') documents.push({ path, value: outcome.value });
    } else if (path.endsWith('.eval')) {
      const outcome = await parseEvalLog(file);
      if ('content' in outcome && outcome.content.kind === 'document')
        documents.push({ path, value: outcome.content.value });
    }
  }
  return documents;
}

function inDocument([{ path, value }, mutate]: [Document, (value: unknown) => string]): Content {
  return { path, bytes: Buffer.from(mutate(value)) };
}

function inArchive([{ path, value }, mutate, isZstd]: [
  Document,
  (value: unknown) => string,
  boolean,
]): Content {
  const text = Buffer.from(mutate(value));
  const packed = isZstd ? zstdCompressSync(text) : deflateRawSync(text);
  const header = {
    name: 'header.json',
    packed,
    method: isZstd ? 93 : 8,
    size: text.length,
    crc: crc32(text),
  };
  return { path, bytes: zipArchive([header]) };
}

function inText([{ path, bytes }, mutate]: [ResultFile, (text: string) => string]): Content {
  return { path, bytes: Buffer.from(mutate(new TextDecoder().decode(bytes))) };
}

function inBytes([{ path, bytes }, mutate]: [ResultFile, (bytes: Uint8Array) => Uint8Array]): Content {
  return { path, bytes: mutate(bytes) };
}

function paths(): fc.Arbitrary<string> {
  const folder = fc.constantFrom(
    '',
    'org/name/',
    'org__name/rev/',
    '.eval_results/',
    '__/',
    '2024-01-02/',
    'a//',
    '../',
  );
  const name = fc.constantFrom(
    'results',
    'results_2024-01-02T03-04-05',
    'README',
    'model_meta',
    '__proto__',
    'a__b',
    '',
  );
  const ending = fc.constantFrom(
    ...['json', 'jsonl', 'yaml', 'yml', 'csv', 'tsv', 'md', 'eval', 'parquet', 'txt', 'CSV'],
  );
  return fc.tuple(folder, name, ending).map(([start, stem, end]) => `${start}${stem}.${end}`);
}

function mappings(): fc.Arbitrary<TableMapping> {
  const column = fc.option(fc.constantFrom('model', 'acc', '#2', 'revision', '__proto__', 'date'));
  return fc.record({
    ...Object.fromEntries(Object.entries(MODEL_COLUMN).map(([key, value]) => [key, fc.constant(value)])),
    model: fc.constantFrom('model', 'Model', '#1', '#9999', '@key', 'model_name', 'a.b', 'toString', ''),
    revision: column,
    precision: column,
    weightType: column,
    runAt: column,
    rows: fc.option(fc.constantFrom('data', 'results', 'a.b', '__proto__', '')),
    skipRows: fc.constantFrom(0, 0, 0, 1, 2, 1000),
  });
}
