import { BadAnswerError, HttpStatusError } from '../../datasets/http/http-error.ts';
import { encodePath } from '../../datasets/hub/address.ts';
import { recordOf } from '../../datasets/hub/model-answer.ts';
import { isSafePath } from '../../datasets/path.ts';
import type { ModelFile } from '../ports.ts';

/** More of a text says nothing that a rule asks for. */
const MAX_TEXT = 1024 * 1024;
/** Of a model's files; a repo keeps below 100,000. */
const MAX_FILES = 100_000;

export interface ModelPlace {
  http: typeof fetch;
  endpoint: string;
  id: string;
  sha: string;
  files: readonly ModelFile[];
}

/** The files of a model at a commit. What is not listed is not asked for. */
export interface ModelFiles {
  all: readonly ModelFile[];
  sizeOf(path: string): number | null;
  /** A text's first megabyte; null where there is none. */
  readText(path: string): Promise<string | null>;
  /** null where there is none, where it is larger than a megabyte, and for what is no JSON. */
  readJson(path: string): Promise<unknown>;
  /** Bytes from `first` on, at most `length`; null where there are none. */
  readPart(path: string, first: number, length: number): Promise<Uint8Array | null>;
}

export function createModelFiles({ http, endpoint, id, sha, files }: ModelPlace): ModelFiles {
  const sizes = new Map(files.map(({ path, size }) => [path, size]));
  const sizeOf = (path: string) => sizes.get(path) ?? null;

  const readPart = async (path: string, first: number, length: number): Promise<Uint8Array | null> => {
    const last = Math.min(first + length, sizeOf(path) ?? 0) - 1;
    if (last < first) return null;
    const url = `${endpoint}/${encodePath(id)}/resolve/${sha}/${encodePath(path)}`;
    try {
      const response = await http(url, { headers: { Range: `bytes=${first}-${last}` } });
      const bytes = new Uint8Array(await response.arrayBuffer());
      const isPart = response.status === 206 || first === 0;
      if (isPart && bytes.length === last - first + 1) return bytes;
      throw new BadAnswerError('it is not the part that was asked for');
    } catch (error) {
      if (error instanceof HttpStatusError && error.code === 'EntryNotFound') return null;
      throw error;
    }
  };

  const readText = async (path: string): Promise<string | null> => {
    const size = sizeOf(path);
    if (size === 0) return '';
    const bytes = size === null ? null : await readPart(path, 0, MAX_TEXT);
    return bytes && new TextDecoder().decode(bytes);
  };

  return {
    all: files,
    sizeOf,
    readPart,
    readText,
    async readJson(path) {
      const text = (sizeOf(path) ?? 0) > MAX_TEXT ? null : await readText(path);
      return text === null ? null : parseJson(text);
    },
  };
}

/** JSON from somebody's repo; null for what is none. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return null;
  }
}

/** The files of an answer of the Hub, without those that it names or measures in no usable way. */
export function readSiblings(siblings: unknown): ModelFile[] {
  return (Array.isArray(siblings) ? siblings : []).slice(0, MAX_FILES).flatMap((sibling: unknown) => {
    const { rfilename: path, size, lfs } = recordOf(sibling) ?? {};
    const bytes = recordOf(lfs)?.['size'] ?? size;
    if (typeof path !== 'string' || !isSafePath(path) || !isSize(bytes)) return [];
    return [{ path, size: bytes }];
  });
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
