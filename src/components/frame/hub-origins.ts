import type { Pledge } from '../../domain/freshness/pledge.ts';

/** The hosts that a page may have to ask whether there are newer data; none where nothing is promised. */
export function hubOrigins(pledge: Pledge | null): string[] {
  const urls = pledge?.sources.flatMap(({ commitsUrl }) => commitsUrl ?? []) ?? [];
  return [...new Set(urls.map((url) => new URL(url).origin))];
}
