import * as z from 'zod';

/**
 * Which files of a Space are a site's. It stands in the Space itself, so that the next deploy can tell stale files from
 * those that somebody else has put there.
 */
export interface Manifest {
  /** The site that is served. */
  files: string[];
  /** Assets of the site before it, for pages that are still open or cached somewhere. */
  kept: string[];
}

export const MANIFEST = '.standings.json';

const shape = z.object({
  schema_version: z.literal(1),
  files: z.array(z.string()),
  kept: z.array(z.string()),
});

/** null for what is no manifest of ours: then no file is known to be ours. */
export function parseManifest(text: string): Manifest | null {
  try {
    const { files, kept } = shape.parse(JSON.parse(text));
    return { files, kept };
  } catch {
    return null;
  }
}

export function formatManifest({ files, kept }: Manifest): string {
  return `${JSON.stringify({ schema_version: 1, files, kept }, null, 1)}\n`;
}

/** Whether a file's name changes with its content, so that several generations can stand side by side. */
export function isHashed(path: string): boolean {
  return /^(?:_assets|data)\//.test(path);
}
