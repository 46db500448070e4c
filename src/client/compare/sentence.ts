import { formatNumber } from '../../domain/number-format.ts';
import { listText, type View } from './view.ts';

/** Who is ahead on average, and whether that is more than chance; empty where nothing can be said. */
export function summaryText({
  comparison,
  models,
  table,
}: Pick<View, 'comparison' | 'models' | 'table'>): string {
  const { mean } = comparison;
  const [only] = models;
  if (models.length === 1 && only) return `${only.short} alone: a second model makes a comparison.`;
  if (mean === null || models.length < 2) return '';
  const extreme = mean.higherIsBetter ? Math.max(...mean.values) : Math.min(...mean.values);
  const first = mean.values.indexOf(extreme);
  const nameOf = (at: number) => models[at]?.short ?? '';
  const leaders = mean.values.flatMap((value, at) => (value === extreme ? [nameOf(at)] : []));
  const others = models.flatMap((_, at) => (at === first ? [] : [at]));
  const over =
    mean.dropped.length === 0
      ? 'On average'
      : `On average of the ${countText(mean.tasks.length)} that all have`;
  const ahead = mean.higherIsBetter ? 'above' : 'below';
  if (leaders.length > 1) return `${over}, ${listText(leaders)} are level.`;
  if (mean.margins[first] === null || others.every((at) => mean.margins[at] === null)) {
    const gaps = others.map(
      (at) =>
        `${formatNumber(Math.abs(extreme - (mean.values[at] ?? 0)), table.average.decimals)} ${ahead} ${nameOf(at)}`,
    );
    return `${over}, ${nameOf(first)} is ${listText(gaps)}. Not every standard error is known, so nothing says whether that is more than chance.`;
  }
  const beaten = others.filter((at) => mean.above[first]?.includes(at));
  const alike = others.filter((at) => !beaten.includes(at)).map(nameOf);
  if (beaten.length === 0)
    return `${over}, ${nameOf(first)} is ahead, but not significantly: ${listText(alike)} cannot be told from it at 95%.`;
  const all = beaten.length === others.length && others.length > 1;
  const rest = all ? (others.length === 2 ? 'both others' : 'all others') : listText(beaten.map(nameOf));
  const tail = alike.length === 0 ? '' : `; ${listText(alike)} cannot be told from it at 95%`;
  return `${over}, ${nameOf(first)} is significantly ${ahead} ${rest}${tail}.`;
}

export function countText(tasks: number): string {
  return `${tasks} ${tasks === 1 ? 'task' : 'tasks'}`;
}
