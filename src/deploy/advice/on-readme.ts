import type { Config } from '../../config/config.ts';
import { UserError } from '../../domain/user-error.ts';
import { readCard, readSdk } from '../card/readme.ts';
import { REPOSITORY, spaceCard } from '../card/space-card.ts';
import type { Advice } from './advice.ts';

/**
 * What the card of this repository as a Space says otherwise than the config; null where it has no card.
 *
 * @param readme the README.md of the site's own repository.
 */
export function adviseOnReadme(config: Config, readme: string): Advice[] | null {
  try {
    return readSdk(readme) === null ? null : adviseOnCard(config, readme);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [{ key: 'README.md', message: error.message, remedy: error.hint }];
  }
}

function adviseOnCard(config: Config, readme: string): Advice[] {
  const card = spaceCard(config, REPOSITORY);
  const present = readCard(readme, card);
  const keys = Object.entries(card).filter(
    ([key, value]) => JSON.stringify(value ?? undefined) !== JSON.stringify(present[key]),
  );
  if (keys.length === 0) return [];
  return [
    {
      key: 'README.md',
      message: `Its front matter, which is the card of this repository as a Space, says something else than leaderboard.yaml: ${keys.map(([key]) => key).join(', ')}.`,
      remedy: 'Run `npm run card`.',
    },
  ];
}
