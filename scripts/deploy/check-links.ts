import { getSpaceUrl } from '../../src/domain/site-address.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { readBuiltAddress } from '../build/built-site.ts';

/**
 * Makes sure that a site's links name files, because a static Space answers nothing else.
 *
 * @throws {UserError} with the command that builds such a site.
 */
export function checkLinks(folder: string, space: string): void {
  const built = readBuiltAddress(folder);
  if (built?.links === 'files') return;
  const address = getSpaceUrl(space) ?? '<address of the Space>';
  const host =
    built === null ? 'a host that its api/build.json does not tell' : (built.url ?? 'another host');
  throw new UserError(
    `The site was not published: it was built for ${host}, whose pages are folders, and a static Space answers exact files only.`,
    `Build it for the Space: npm run build -- --url ${address}`,
  );
}
