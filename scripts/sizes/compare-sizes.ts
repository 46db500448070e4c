import { formatBytes } from '../../src/domain/byte-format.ts';
import type { Budget } from './budgets.ts';
import type { PageBytes } from './page-bytes.ts';

export interface SizeReport {
  /** A line a page. */
  lines: string[];
  /** What is too much, in a sentence each. */
  excesses: string[];
}

/** Holds what a page weighs against what it may. */
export function compareSizes({ name, later, ...budget }: Budget, measured: PageBytes): SizeReport {
  const parts = [
    ...(['html', 'css', 'scripts'] as const).map((part) => ({ part, is: measured[part], may: budget[part] })),
    ...Object.entries(later).map(([module, may]) => ({
      part: `later: ${module}`,
      is: measured.later.get(module) ?? null,
      may,
    })),
  ];
  const excesses = parts.flatMap(({ part, is, may }) => {
    if (is === null)
      return [`${name}: there is no module for “${part}” any more; correct scripts/sizes/budgets.ts.`];
    return is <= may
      ? []
      : [`${name}: ${part} weighs ${formatBytes(is)}, and may weigh ${formatBytes(may)}.`];
  });
  const texts = parts.map(
    ({ part, is, may }) => `${part} ${is === null ? '—' : formatBytes(is)} of ${formatBytes(may)}`,
  );
  return { lines: [`${name.padEnd(10)} ${texts.join(', ')}`], excesses };
}
