import type { Config } from '../../config/config.ts';

/** The keys of a Space's card, as the front matter of its README has them. null: not said, and not to be said. */
export type SpaceCardData = Readonly<Record<string, string | readonly string[] | null>>;

export interface CardPlace {
  /** The page that the Hub serves first, such as `index.html`. */
  appFile: string;
  /** What the Hub runs before it serves; null for a site that is uploaded as it is. */
  buildCommand: string | null;
}

/** This repository pushed to a Space, where the Hub builds the site. */
export const REPOSITORY: CardPlace = { appFile: 'dist/index.html', buildCommand: 'npm run build:space' };

/** A site that was built elsewhere. */
export const UPLOADED: CardPlace = { appFile: 'index.html', buildCommand: null };

/** Either of them is how the Hub's leaderboard finder knows a leaderboard. */
const KINDS = ['leaderboard', 'arena'];

/** A board's card. https://huggingface.co/docs/hub/spaces-config-reference */
export function spaceCard(config: Config, { appFile, buildCommand }: CardPlace): SpaceCardData {
  const { card } = config.deploy;
  const { results, requests } = config.datasets;
  const own = [results, requests].flatMap((dataset) => (dataset?.kind === 'hub' ? [dataset.repo] : []));
  const isNamed = card.tags.some((tag) => KINDS.includes(tag));
  return {
    title: card.title ?? config.title,
    emoji: card.emoji,
    colorFrom: card.colorFrom,
    colorTo: card.colorTo,
    sdk: 'static',
    app_file: appFile,
    app_build_command: buildCommand,
    short_description: card.shortDescription,
    thumbnail: card.thumbnail,
    license: card.license,
    tags: unique(isNamed ? card.tags : ['leaderboard', ...card.tags]),
    datasets: orNull(unique([...own, ...card.datasets])),
    models: orNull(unique(card.models)),
  };
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)];
}

function orNull(items: string[]): string[] | null {
  return items.length > 0 ? items : null;
}
