import { DatasetError } from '../dataset-error.ts';

/**
 * A token as it may stand in a header; undefined when there is none. One that may not is refused here, because the
 * platform's own error would quote it.
 */
export function checkToken(token: string | undefined): string | undefined {
  const trimmed = token?.trim() ?? '';
  if (trimmed === '') return undefined;
  if (/^[\x21-\x7e]+$/.test(trimmed)) return trimmed;
  throw new DatasetError(
    'not-permitted',
    'HF_TOKEN is no token of the Hub: it has a space, a line break or a foreign character in it.',
    'Copy the token again; it is one word that starts with "hf_".',
  );
}
