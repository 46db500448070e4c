import type { Rejection } from '../../domain/evaluation.ts';
import type { ResultFile } from '../reader.ts';

/** Larger files are rejected unread. */
export const MAX_BYTES = 64 * 1024 * 1024;

/** The file's text, without a byte order mark. UTF-8, or UTF-16 where a mark says so. */
export function decodeFile({ path, bytes }: ResultFile): { text: string } | { rejection: Rejection } {
  const reject = (code: string, message: string, remedy: string) => ({
    rejection: { path, where: null, code, message, remedy },
  });
  if (bytes.length > MAX_BYTES) {
    return reject(
      'file-too-large',
      `The file has ${bytes.length} bytes; at most ${MAX_BYTES} are read.`,
      'Keep only the scores in it and put samples and logs in other files.',
    );
  }
  try {
    const text = decoderFor(bytes).decode(bytes);
    if (text.trim() !== '') return { text };
  } catch {
    return reject(
      'not-text',
      'The file is not UTF-8 text.',
      'Save it as UTF-8, or leave it out with `exclude` of the dataset.',
    );
  }
  return reject('empty-file', 'The file is empty.', 'Write the results to it again, or remove it.');
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const utf16le = new TextDecoder('utf-16le', { fatal: true });
const utf16be = new TextDecoder('utf-16be', { fatal: true });

function decoderFor(bytes: Uint8Array): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16le;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16be;
  return utf8;
}
