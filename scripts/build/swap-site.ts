import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { exchange } from './exchange.ts';
import { abandonedWorkshops, removeWorkshop, type Workshop } from './workshop.ts';

export interface SwapOptions {
  /** Exchanges two folders in one step; false where that cannot be done. */
  exchange?: typeof exchange;
}

/**
 * Puts a workshop's site in the target's place. Whatever moment this is killed at, the target is the whole old site or
 * the whole new one. Only where folders cannot be exchanged there is a moment without a target, after which
 * `recoverSite` finds the new one. The old site is then in the workshop.
 */
export async function swapSite(target: string, workshop: Workshop, options: SwapOptions = {}): Promise<void> {
  const swap = options.exchange ?? exchange;
  if (!existsSync(target)) {
    renameSync(workshop.site, target);
  } else if (!(await swap(workshop.site, target))) {
    writeFileSync(workshop.ready, '');
    renameSync(target, workshop.old);
    moveIn(target, workshop);
  }
}

function moveIn(target: string, { site, old }: Workshop): void {
  try {
    renameSync(site, target);
  } catch (error) {
    renameSync(old, target);
    throw error;
  }
}

/** Removes a build's workshop, unless it holds the only site that is left; then the next build finds it there. */
export function closeWorkshop(target: string, workshop: Workshop): void {
  if (existsSync(target) || !existsSync(workshop.old)) removeWorkshop(workshop);
}

/** Finishes a swap that a killed build had begun, and removes what killed builds have left. Gives true if it finished one. */
export function recoverSite(target: string): boolean {
  const abandoned = abandonedWorkshops(target);
  const half = abandoned.find(({ ready, site }) => existsSync(ready) && existsSync(site));
  const isMissing = half !== undefined && !existsSync(target);
  if (isMissing) renameSync(half.site, target);
  for (const workshop of abandoned) removeWorkshop(workshop);
  return isMissing;
}
