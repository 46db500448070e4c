import type { Evaluation } from './evaluation.ts';
import type { Task } from './task.ts';

/**
 * Metadata keys under which a table's columns of scores and standard errors stand a second time. They describe no
 * model, so rows leave them out, unless the operator asks for them by name (`wanted`).
 */
export function scoreColumns(
  tasks: readonly Task[],
  evaluations: readonly Evaluation[],
  wanted: readonly string[],
): ReadonlySet<string> {
  const columns = new Set<string>();
  const keys = new Set<string>();
  for (const task of tasks.filter(({ metric }) => metric === null)) {
    keys.add(task.key);
    for (const column of [task.key, task.stderr, task.ci95]) if (column !== null) columns.add(column);
  }
  for (const { scores } of evaluations) {
    for (const { key, metric, stderrKey } of scores) {
      if (metric === null && stderrKey !== null && keys.has(key)) columns.add(stderrKey);
    }
  }
  const all = [...columns].flatMap((column) => [column, snakeCase(column)]);
  return new Set(all.filter((column) => !wanted.includes(column)));
}

function snakeCase(column: string): string {
  return column
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}
