import type { DatasetFile } from '../dataset.ts';
import { HttpStatusError } from '../http/http-error.ts';
import { getApiUrl, type HubAddress } from './address.ts';

/**
 * Says which files of a commit a listing lacks, or null when it is whole. Compares it with the names that the Hub
 * gives for the commit elsewhere, in one request: a page that is lost with the link to it leaves a shorter listing
 * that looks whole. Files that are not named there, as perhaps in a very large dataset or by a Hub that gives no names,
 * go unchecked.
 */
export async function findGap(
  http: typeof fetch,
  address: HubAddress,
  sha: string,
  listing: readonly DatasetFile[],
): Promise<string | null> {
  const { prefix } = address;
  const info = await readInfo(http, `${getApiUrl(address)}/revision/${sha}?expand=siblings`);
  const listed = new Set(listing.map(({ path }) => prefix + path));
  const names = readNames(info).filter((name) => name.startsWith(prefix));
  const [first, ...others] = names.filter((name) => !listed.has(name));
  if (first === undefined) return null;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `it lacks files that the commit has, "${first}"${more}`;
}

async function readInfo(http: typeof fetch, address: string): Promise<unknown> {
  try {
    return await (await http(address)).json();
  } catch (error) {
    if (error instanceof HttpStatusError && error.status === 404) return null;
    throw error;
  }
}

function readNames(info: unknown): string[] {
  const siblings: unknown =
    typeof info === 'object' && info !== null && 'siblings' in info ? info.siblings : null;
  return (Array.isArray(siblings) ? siblings : []).flatMap((file: unknown) =>
    typeof file === 'object' && file !== null && 'rfilename' in file && typeof file.rfilename === 'string'
      ? [file.rfilename]
      : [],
  );
}
