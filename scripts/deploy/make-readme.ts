import type { Config } from '../../src/config/config.ts';
import type { HubAddress } from '../../src/datasets/hub/address.ts';
import { applyCard, readSdk } from '../../src/deploy/card/readme.ts';
import { spaceCard, UPLOADED } from '../../src/deploy/card/space-card.ts';
import { UserError } from '../../src/domain/user-error.ts';

/**
 * The Space's README with its card as the config says it.
 *
 * @throws {UserError} for a Space that runs a program, which the site would put an end to, and for a broken README.
 */
export function makeReadme(
  existing: string | null,
  config: Config,
  { name }: Pick<HubAddress, 'name'>,
): string {
  const readme = `README.md in the Space "${name}"`;
  const sdk = readSdk(existing, readme);
  if (sdk !== null && sdk !== 'static') {
    throw new UserError(
      `The site was not published: the Space "${name}" runs ${sdk}, and would no longer do so.`,
      "Name another Space. If this one is to become the site, write `sdk: static` into its README's front matter on the Hub first; its files stay there.",
    );
  }
  return applyCard(existing, spaceCard(config, UPLOADED), about(config), readme);
}

/** The body of a README that has none yet. */
function about({ title, description, url }: Config): string {
  const paragraphs = [
    `# ${title}`,
    description,
    url === null ? '' : `The board: <${url}>`,
    'The files here are written by `npm run deploy` of Standings. What is changed in them by hand is overwritten; this text is not.',
  ];
  return `${paragraphs.filter((text) => text !== '').join('\n\n')}\n`;
}
