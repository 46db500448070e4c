import type { Collected } from '../collect.ts';
import type { Evaluation } from '../../domain/evaluation.ts';

/** Says of a result file that once gave scores why it no longer does, in a sentence. */
export function createFileFate({
  items,
  report,
  problems,
}: Pick<Collected<Evaluation>, 'items' | 'report' | 'problems'>): (path: string) => string {
  const read = new Set(items.map(({ source }) => source.path));
  const rejected = new Map(
    problems.filter(({ severity }) => severity === 'error').map(({ path, message }) => [path, message]),
  );
  const ignored = new Map(report.ignored.map(({ path, reason }) => [path, reason]));
  return (path) => {
    const problem = rejected.get(path);
    const reason = ignored.get(path);
    if (problem !== undefined) return `${path} can no longer be read: ${problem}`;
    if (reason !== undefined) return `${path} is left out now (${reason}).`;
    return read.has(path)
      ? `${path} is still there, but no longer says it.`
      : `${path} is no longer among the results.`;
  };
}
