import { buffer } from 'node:stream/consumers';
import { crc32, zstdDecompressSync } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { Rejection } from '../../domain/evaluation.ts';
import type { ParseOutcome, ResultFile } from '../reader.ts';
import { parseTolerantJson } from './tolerant-json.ts';

/** The header of a log without its samples. */
const MEMBER = 'header.json';
const MAX_HEADER = 32 * 1024 * 1024;
const MAX_MEMBERS = 1_000_000;
const ZSTD = 93;
const MAGIC = [0x50, 0x4b, 0x03, 0x04];

/** Whether the bytes are a ZIP archive, as inspect_ai's `.eval` logs are. */
export function isEvalLog({ bytes }: Pick<ResultFile, 'bytes'>): boolean {
  return MAGIC.every((byte, index) => bytes[index] === byte);
}

/** The header of an inspect_ai log in its ZIP archive, stored, deflated or in Zstandard. Samples are never unpacked. */
export async function parseEvalLog({ path, bytes: archive }: ResultFile): Promise<ParseOutcome> {
  try {
    const zip = await fromBufferPromise(Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength));
    const found = await findMember(zip);
    if (!('header' in found)) return { rejection: found.isLog ? unfinished(path) : unknownArchive(path) };
    const entry = found.header;
    if (entry.uncompressedSize > MAX_HEADER) return { rejection: headerTooLarge(path, entry) };
    const bytes = await unpack(zip, entry);
    if (crc32(bytes) !== entry.crc32) throw new Error(`\`${MEMBER}\` in it is damaged`);
    const text = new TextDecoder().decode(bytes);
    const outcome = parseTolerantJson(text);
    return outcome.kind === 'json'
      ? { content: { kind: 'document', syntax: 'eval', value: outcome.value } }
      : { rejection: invalid(path, `\`${MEMBER}\` in it is no JSON`) };
  } catch (error) {
    return { rejection: invalid(path, error instanceof Error ? error.message : 'it cannot be read') };
  }
}

/** The header, or whether the archive is a log at all. */
async function findMember(zip: ZipFile): Promise<{ header: Entry } | { isLog: boolean }> {
  if (zip.entryCount > MAX_MEMBERS) throw new Error(`it has ${zip.entryCount} members`);
  let isLog = false;
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === MEMBER) return { header: entry };
    isLog ||= entry.fileName.startsWith('_journal/');
  }
  return { isLog };
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  if (entry.compressionMethod !== ZSTD) return buffer(await zip.openReadStreamPromise(entry));
  const packed = await buffer(await zip.openReadStreamPromise(entry, { decodeFileData: false }));
  return zstdDecompressSync(packed, { maxOutputLength: MAX_HEADER });
}

function unfinished(path: string): Rejection {
  return {
    path,
    where: null,
    code: 'eval-unfinished',
    message: `The archive has no \`${MEMBER}\`: its run has not ended.`,
    remedy: 'Let the run end, or leave the file out with `exclude` of the dataset.',
  };
}

function unknownArchive(path: string): Rejection {
  return {
    path,
    where: null,
    code: 'unknown-archive',
    message: 'The file is a ZIP archive and no log of inspect_ai.',
    remedy: 'Unpack it, or leave it out with `exclude` of the dataset.',
  };
}

function headerTooLarge(path: string, { uncompressedSize }: Entry): Rejection {
  return {
    path,
    where: MEMBER,
    code: 'eval-header-too-large',
    message: `The log’s header unpacks to ${uncompressedSize} bytes; at most ${MAX_HEADER} are read.`,
    remedy: 'Write the log again without samples in its header.',
  };
}

function invalid(path: string, problem: string): Rejection {
  return {
    path,
    where: null,
    code: 'invalid-eval',
    message: `The archive cannot be read: ${problem
      .slice(0, 200)
      .toWellFormed()
      .replace(/[.:\s]+$/, '')}.`,
    remedy: 'Copy or write the log again.',
  };
}
