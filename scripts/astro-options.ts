import type { AstroInlineConfig } from 'astro';
import type { Config } from '../src/config/config.ts';

/** What the board's config asks of Astro: its public address, and nothing else. */
export function astroOptions(config: Config): AstroInlineConfig {
  if (config.url === null) return {};
  const address = new URL(config.url);
  return { site: address.origin, base: address.pathname };
}
