import { withoutScoreIn, withoutScoreInMany } from '#words/facts.ts';
import { flagReason } from '#words/standings.ts';
import type { Row } from './board.ts';
import { labelOf } from './column.ts';
import type { Flag, FlaggedModel, FlagOptions, RowFlag } from './flag.ts';
import type { Problem } from './report.ts';
import { isSameRevision } from './revision.ts';
import { isSameValue, rowValue, valueText } from './row-value.ts';
import type { Task } from './task.ts';

/** Gives each row its flags, in the config's order, and says which of the flagged models are not on the board. */
export function flagRows(
  rows: readonly Row[],
  flags: readonly FlagOptions[],
  tasks: readonly Task[],
): { rows: Row[]; problems: Problem[] } {
  const flagged = rows.map((row): Row => ({
    ...row,
    flags: flags.flatMap((flag) => flagOf(row, flag, tasks) ?? []),
  }));
  const problems = flags.flatMap(({ id, models }) =>
    models
      .filter((model) => !rows.some((row) => isMeant(row, model)))
      .map((model) => unknownModel(id, model)),
  );
  return { rows: flagged, problems };
}

/** The flags that occur, with the number of rows that have them. */
export function countFlags(flags: readonly FlagOptions[], rows: readonly Row[]): Flag[] {
  return flags.flatMap(({ id, label, description, tone, isHidden, isIncomplete }) => {
    const count = rows.filter((row) => row.flags.some((flag) => flag.id === id)).length;
    return count === 0 ? [] : [{ id, label, description, tone, isHidden, isIncomplete, count }];
  });
}

/** Whether a row is hidden until a reader asks for it. */
export function isHiddenRow(
  row: Pick<Row, 'flags'>,
  flags: readonly Pick<Flag, 'id' | 'isHidden'>[],
): boolean {
  return row.flags.some(({ id }) => flags.some((flag) => flag.id === id && flag.isHidden));
}

function flagOf(row: Row, flag: FlagOptions, tasks: readonly Task[]): RowFlag | null {
  const named = flag.models.find((model) => isMeant(row, model));
  if (named) {
    return { id: flag.id, reason: named.reason ?? flag.description ?? flag.label, url: named.url };
  }
  const said = flag.where.find(({ key, values }) => {
    const value = rowValue(row, key);
    return values.some((wanted) => isSameValue(value, wanted));
  });
  if (said) return { id: flag.id, reason: reasonOf(row, flag, said.key), url: null };
  const missing = flag.isIncomplete ? missingTasks(row, tasks) : [];
  return missing.length === 0 ? null : { id: flag.id, reason: missingText(missing), url: null };
}

function isMeant({ entry }: Row, wanted: FlaggedModel): boolean {
  return (
    entry.model.toLowerCase() === wanted.model.toLowerCase() &&
    (wanted.precision === null || wanted.precision.toLowerCase() === entry.precision?.toLowerCase()) &&
    (wanted.revision === null || isSameRevision(entry.revision ?? '', wanted.revision))
  );
}

/** What the files themselves give as a reason under `<key>_reason`, else what they say under the key. */
function reasonOf(row: Row, { description, label }: FlagOptions, key: string): string {
  const given = rowValue(row, `${key}_reason`);
  if (typeof given === 'string' && given.trim() !== '') return given;
  const value = rowValue(row, key);
  const plain = description ?? `${label}.`;
  if (value === true && labelOf(key).toLowerCase() === label.toLowerCase()) return plain;
  const decimals = typeof value === 'number' ? (String(value).split('.')[1] ?? '').length : 0;
  const text = valueText(value, { key, decimals }, []) ?? '';
  return flagReason(plain, labelOf(key), text);
}

function missingTasks({ scores }: Row, tasks: readonly Task[]): Task[] {
  return tasks.filter(({ weight }, index) => weight > 0 && scores[index]?.kind !== 'measured');
}

function missingText(tasks: readonly Task[]): string {
  const labels = tasks.map(({ label }) => label);
  return labels.length > 4 ? withoutScoreInMany(labels.length) : withoutScoreIn(labels);
}

function unknownModel(id: string, { model, revision, precision }: FlaggedModel): Problem {
  const which = [precision, revision].filter((part) => part !== null).join(', ');
  return {
    severity: 'warning',
    dataset: 'results',
    path: 'leaderboard.yaml',
    where: `flags → ${id}`,
    code: 'flagged-model-unknown',
    message: `The flag \`${id}\` names ${model}${which === '' ? '' : ` (${which})`}, which is no row of the board.`,
    remedy: 'Correct the name as the board shows it, or take it out.',
  };
}
