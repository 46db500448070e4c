import { isSignificant } from './rank-interval.ts';
import { bestFirst, type Rankable } from './ranks.ts';

/**
 * 1-based tiers: going down from the best, an item belongs to the tier unless it is significantly worse (95%) than
 * the tier's first item. That anchor stays, so overlaps do not chain. Without a standard error: null.
 */
export function tiersOf(items: readonly Rankable[], higherIsBetter: boolean): (number | null)[] {
  const tiers = items.map((): number | null => null);
  let tier = 0;
  let anchor: Rankable | null = null;
  const order = bestFirst(
    items.map(({ value }) => value),
    higherIsBetter,
  );
  for (const index of order) {
    const item = items[index];
    if (item === undefined || item.stderr === null) continue;
    if (anchor === null || isSignificant(anchor, item)) {
      anchor = item;
      tier += 1;
    }
    tiers[index] = tier;
  }
  return tiers;
}
