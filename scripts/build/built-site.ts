import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import type { SiteAddress } from '../../src/domain/site-address.ts';

const shape = z.object({
  site: z.object({ url: z.string().nullable(), links: z.enum(['folders', 'files']) }),
});

/** For which address a site was built, as its `api/build.json` says; null where it does not, as in older sites. */
export function readBuiltAddress(folder: string): SiteAddress | null {
  try {
    const text = readFileSync(path.join(folder, 'api/build.json'), 'utf8');
    return shape.parse(JSON.parse(text)).site;
  } catch {
    return null;
  }
}
