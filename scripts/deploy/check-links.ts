import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { getSpaceUrl } from '../../src/domain/site-address.ts';
import { UserError } from '../../src/domain/user-error.ts';

const shape = z.object({
  site: z.object({ url: z.string().nullable(), links: z.enum(['folders', 'files']) }),
});

/**
 * Makes sure that a site's links name files, because a static Space answers nothing else.
 *
 * @throws {UserError} with the command that builds such a site.
 */
export function checkLinks(folder: string, space: string): void {
  const { site } = shape.parse(JSON.parse(readFileSync(path.join(folder, 'api/build.json'), 'utf8')));
  if (site.links === 'files') return;
  const address = getSpaceUrl(space) ?? '<address of the Space>';
  throw new UserError(
    `The site was not published: it was built for ${site.url ?? 'another host'}, whose pages are folders, and a static Space answers exact files only.`,
    `Build it for the Space: npm run build -- --url ${address}`,
  );
}
