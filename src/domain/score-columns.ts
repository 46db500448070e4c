import type { Evaluation } from './evaluation.ts';
import type { TaskFinder } from './binding/task-finder.ts';

/**
 * Metadata keys under which a table's columns of scores and standard errors stand a second time. They describe no
 * model, so rows leave them out, unless the operator asks for them by name (`wanted`).
 */
export function scoreColumns(
  finder: TaskFinder,
  evaluations: readonly Evaluation[],
  wanted: readonly string[],
): ReadonlySet<string> {
  const columns = new Set<string>();
  for (const score of evaluations.flatMap(({ scores }) => scores)) {
    if (score.metric !== null) continue;
    for (const { source } of finder.find(score.key)) {
      for (const column of [score.key, score.stderrKey, source.stderr, source.ci95]) {
        if (column !== null) columns.add(column);
      }
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
