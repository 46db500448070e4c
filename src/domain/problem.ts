import { byCodeUnit } from './order.ts';
import { redact } from './redact.ts';
import type { Problem } from './report.ts';

/**
 * Problems as the report gives them: in the order dataset, path, place, code; without secrets; and a warning that
 * many files share word by word only once, at the first of them, with the number of the others.
 */
export function settleProblems(problems: readonly Problem[]): Problem[] {
  const sorted = [...problems].sort(inReportOrder);
  const shared = Map.groupBy(sorted, (problem) =>
    problem.severity === 'warning'
      ? JSON.stringify([problem.dataset, problem.code, problem.message])
      : JSON.stringify([problem.dataset, problem.code, problem.path, problem.where, problem.message]),
  );
  return [...shared.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const others = new Set(group.map(({ path }) => path)).size - 1;
    const more = others === 0 ? '' : ` The same in ${others} more ${others === 1 ? 'file' : 'files'}.`;
    return [{ ...first, message: redact(first.message) + more, remedy: redact(first.remedy) }];
  });
}

function inReportOrder(a: Problem, b: Problem): number {
  return (
    byCodeUnit(b.dataset, a.dataset) ||
    byCodeUnit(a.path, b.path) ||
    byCodeUnit(a.where ?? '', b.where ?? '') ||
    byCodeUnit(a.code, b.code) ||
    byCodeUnit(a.message, b.message)
  );
}
