import { readFileSync } from 'node:fs';
import { type Asked, downloadPublished, isWebAddress } from '../published/download.ts';

const ASKED: Asked = {
  flag: '--published',
  consequence: 'it cannot be seen whether there is anything new',
  hint: 'Check the address, try again later, or publish anyway with `--force`.',
};

/** The text at an address or in a file; null where nothing is published yet. */
export async function readPublished(from: string): Promise<string | null> {
  if (isWebAddress(from)) return downloadPublished(from, ASKED);
  try {
    return readFileSync(from, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
