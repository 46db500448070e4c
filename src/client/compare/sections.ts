import { noneChosen } from '#words/compare.ts';
import { lanesSection } from './lanes.ts';
import { h, type Markup } from './markup.ts';
import { factsSection, pairsSection, scoresSection } from './tables.ts';
import type { View } from './view.ts';

/** The page below the chosen models. */
export function comparisonSections(view: View): Markup[] {
  if (view.models.length === 0) {
    return [h('p', { class: 'says' }, noneChosen)];
  }
  const sections = [lanesSection(view), scoresSection(view), pairsSection(view), factsSection(view)];
  return sections.filter((part) => part !== null);
}
