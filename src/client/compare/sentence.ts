import { list } from '#words/common.ts';
import * as words from '#words/compare-summary.ts';
import { formatNumber } from '../../domain/number-format.ts';
import type { View } from './view.ts';

/** Who is ahead on average, and whether that is more than chance; empty where nothing can be said. */
export function summaryText({
  comparison,
  models,
  table,
}: Pick<View, 'comparison' | 'models' | 'table'>): string {
  const { mean } = comparison;
  const [only] = models;
  if (models.length === 1 && only) return words.alone(only.short);
  if (mean === null || models.length < 2) return '';
  const extreme = mean.higherIsBetter ? Math.max(...mean.values) : Math.min(...mean.values);
  const first = mean.values.indexOf(extreme);
  const nameOf = (at: number) => models[at]?.short ?? '';
  const leaders = mean.values.flatMap((value, at) => (value === extreme ? [nameOf(at)] : []));
  const others = models.flatMap((_, at) => (at === first ? [] : [at]));
  const tasks = mean.dropped.length === 0 ? null : mean.tasks.length;
  const isAbove = mean.higherIsBetter;
  if (leaders.length > 1) return words.level(tasks, list(leaders));
  if (mean.margins[first] === null || others.every((at) => mean.margins[at] === null)) {
    const gaps = others.map((at) => {
      const size = Math.abs(extreme - (mean.values[at] ?? 0));
      return words.gap(formatNumber(size, table.average.decimals), isAbove, nameOf(at));
    });
    return words.untested(tasks, nameOf(first), list(gaps));
  }
  const beaten = others.filter((at) => mean.above[first]?.includes(at));
  const alike = list(others.filter((at) => !beaten.includes(at)).map(nameOf));
  if (beaten.length === 0) return words.notSignificant(tasks, nameOf(first), alike);
  const isAll = beaten.length === others.length && others.length > 1;
  return words.significant(tasks, nameOf(first), {
    isAbove,
    beaten: isAll ? words.allOthers(others.length) : list(beaten.map(nameOf)),
    alike,
  });
}
