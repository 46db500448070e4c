import type { Plan } from '../../src/deploy/upload/plan.ts';
import { formatBytes } from '../../src/domain/byte-format.ts';

/** Names listed one by one; all of them in a dry run. */
const SHORT_LIST = 5;

/** What a deploy is about to do: the counts, and by name what changes. */
export function describePlan(plan: Plan, commits: number, { isDryRun }: { isDryRun: boolean }): string {
  const { added, changed, deleted, unchanged, kept, foreign } = plan;
  const bytes = [...added, ...changed].reduce((sum, { size }) => sum + size, 0);
  const counts = `${added.length} new, ${changed.length} changed, ${deleted.length} deleted, ${unchanged} unchanged`;
  const names = [
    ...added.map(({ path }) => `  + ${path}`),
    ...changed.map(({ path }) => `  ~ ${path}`),
    ...deleted.map((path) => `  - ${path}`),
  ];
  return [
    `files: ${counts} (${formatBytes(bytes)} to send, ${commits === 1 ? 'one commit' : `${commits} commits`})`,
    ...(isDryRun ? names : []),
    ...(kept.length > 0 ? [`kept from the site before: ${shorten(kept)}`] : []),
    ...(foreign.length > 0 ? [`not of this site, and left alone: ${shorten(foreign)}`] : []),
  ].join('\n');
}

function shorten(paths: readonly string[]): string {
  const more = paths.length > SHORT_LIST ? ` and ${paths.length - SHORT_LIST} more` : '';
  return paths.slice(0, SHORT_LIST).join(', ') + more;
}
