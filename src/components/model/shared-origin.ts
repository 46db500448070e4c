import { formatDate } from '../../domain/date-format.ts';
import type { Source } from '../../domain/evaluation.ts';
import type { Score } from '../../domain/score.ts';

/** Where several scores come from, if from one file and one run; else null. */
export function sharedOrigin(scores: readonly Score[]): { source: Source; date: string | null } | null {
  const measured = scores.filter((score) => score.kind === 'measured');
  const parts = measured.flatMap((score) => score.parts?.map((part) => part.score) ?? []);
  const sources = [...scores, ...parts].flatMap(({ source }) => source ?? []);
  const origins = new Set(sources.map(({ path, line }) => `${path}:${line ?? ''}`));
  const [first] = measured;
  if (!first || measured.length < 2 || origins.size > 1) return null;
  if ([...measured, ...parts].some(({ runAt }) => runAt !== first.runAt)) return null;
  return { source: first.source, date: formatDate(first.runAt) };
}
