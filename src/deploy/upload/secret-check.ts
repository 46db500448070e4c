import { findTokens } from '../../domain/redact.ts';
import { UserError } from '../../domain/user-error.ts';
import type { SiteFile } from './site-folder.ts';

/** A shorter value of the environment stands in too many texts by chance. */
const SHORTEST = 12;
const MOST_NAMED = 10;
/** Characters that say what kind of token it is, such as `hf_`. */
const START = 3;

/**
 * Makes sure that nobody's key is about to be published.
 *
 * @param secrets values that must not be in any file, such as those of the environment.
 * @throws {UserError} that names the files with what looks like a token, a bearer's or an address's password, or is one
 * of `secrets`, and never with more of it than the kind of a token.
 */
export function checkSecrets(site: readonly SiteFile[], secrets: readonly string[]): void {
  const known = secrets.filter(({ length }) => length >= SHORTEST);
  const found = site.flatMap((file) => {
    const text = Buffer.from(file.read()).toString('latin1');
    const isKnown = known.some((secret) => text.includes(secret));
    const kinds = [
      ...(isKnown ? ['a secret of the environment'] : []),
      ...findTokens(text).map((token) => `${token.slice(0, START)}…`),
    ];
    return kinds.slice(0, 1).map((kind) => `- ${file.path}: ${kind}`);
  });
  if (found.length === 0) return;
  const more = found.length > MOST_NAMED ? [`and ${found.length - MOST_NAMED} more files`] : [];
  throw new UserError(
    [
      'The site was not published: it holds what looks like a token or a password.',
      ...found.slice(0, MOST_NAMED),
      ...more,
    ].join('\n'),
    'Take it out of `content/` or of the datasets, build again, and make the token invalid: whoever could read it may have it.',
  );
}
