import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Change } from '../../src/domain/history/changes.ts';
import { parseNoticed } from '../../src/pipeline/memory/published-site.ts';

/**
 * Says what a Space remembers of the past and a new site does not, as it was built without knowing the one there; null
 * where nothing is forgotten.
 *
 * @param remembered The Space's `api/changes.json`; null without one.
 */
export function describeForgotten(site: string, space: string, remembered: string | null): string | null {
  const file = path.join(site, 'api/changes.json');
  const known = new Set(parseNoticed(existsSync(file) ? readFileSync(file, 'utf8') : '').map(keyOf));
  const lost = parseNoticed(remembered ?? '').filter((change) => !known.has(keyOf(change)));
  if (lost.length === 0) return null;
  const changes = lost.length === 1 ? '1 change' : `${lost.length} changes`;
  return `memory: the Space ${space} remembers ${changes} that this site does not, such as ${lost[0]?.model ?? ''} ${lost[0]?.kind ?? ''}; build with \`--previous space:${space}\` to keep them`;
}

function keyOf({ kind, at, id }: Change): string {
  return JSON.stringify([kind, at, id]);
}
