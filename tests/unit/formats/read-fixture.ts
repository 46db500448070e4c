import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TableMapping } from '../../../src/domain/table-mapping.ts';
import { readResultFile } from '../../../src/formats/index.ts';
import type { ReadResult, ResultFile } from '../../../src/formats/reader.ts';
import { readRequestFile } from '../../../src/formats/requests/requests.ts';

const ROOT = join(import.meta.dirname, '../../fixtures/formats');

export const MODEL_COLUMN: TableMapping = {
  model: 'model',
  revision: null,
  precision: null,
  weightType: null,
  runAt: null,
  rows: null,
  skipRows: 0,
};

/** Every file of a folder of fixtures, its path as in a dataset that is that folder. */
export function fixtures(folder: string): ResultFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => {
      const bytes = readFileSync(join(file.parentPath, file.name));
      const path = join(file.parentPath, file.name).slice(join(ROOT, folder).length + 1);
      return { path: path.replaceAll('\\', '/'), oid: 'oid', bytes };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** One fixture, read. */
export async function readFixture(
  folder: string,
  path: string,
  table: TableMapping | null = null,
): Promise<ReadResult> {
  const file = fixtures(folder).find((each) => each.path === path);
  if (file === undefined) throw new Error(`no fixture ${folder}/${path}`);
  return await readResultFile(file, { table });
}

/** A text, or what JSON makes of a value, read as a result file. */
export async function readText(
  content: unknown,
  { path = 'org/name/results.json', table = null }: { path?: string; table?: TableMapping | null } = {},
): Promise<ReadResult> {
  return await readResultFile({ path, oid: null, bytes: bytesOf(content) }, { table });
}

export async function readRequest(
  content: unknown,
  path = 'org/name_eval_request_False_float16_Original.json',
) {
  return await readRequestFile({ path, oid: null, bytes: bytesOf(content) });
}

function bytesOf(content: unknown): Uint8Array {
  return new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
}
