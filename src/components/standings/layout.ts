import { model } from '#words/common.ts';
import * as words from '#words/standings.ts';
import type { Board } from '../../domain/board.ts';
import { isChangeKey } from '../../domain/change-key.ts';
import type { Column } from '../../domain/column.ts';
import { formatPlain } from '../../domain/number-format.ts';
import type { Score } from '../../domain/score.ts';
import { displayFactor, type Task } from '../../domain/task.ts';

/** A heading over neighbouring columns. */
export interface ColumnGroup {
  label: string;
  /** The columns below it: a task, a number, or a short text; hidden where it is kept for a visitor to ask for. */
  cells: { kind: 't' | 'n' | 's'; isHidden: boolean }[];
}

/** What the table shows, and how wide it is. */
export interface StandingsLayout {
  /** Metadata columns shown without being asked for. */
  columns: Column[];
  /** null where no task has a group. */
  groups: ColumnGroup[] | null;
  /** Whether the tasks' columns have a place for ±: all of them, or none. */
  hasMargins: boolean;
  /** Whether averages have ± and ranks an interval. */
  hasIntervals: boolean;
  /** Narrowest window, as a class, in which the table needs no scrolling of its own. */
  fit: 'fit' | 'fit-l' | null;
}

export function standingsLayout(board: Board): StandingsLayout {
  const columns = board.columns.filter(({ isDefault }) => isDefault);
  return {
    columns,
    groups: groupsOf(board.tasks, board.columns),
    hasMargins: board.rows.some(({ scores }) => scores.some(hasMargin)),
    hasIntervals: board.rows.some(({ averageStderr }) => averageStderr !== null),
    fit: fitOf(board.tasks.length, columns),
  };
}

/** The scale that tasks share, as `0–100`; null where they share none. */
export function sharedScale(tasks: readonly Task[]): string | null {
  const scales = new Set(tasks.map(scaleOf));
  const [scale] = scales;
  if (scales.size === 1) return scale ?? null;
  return scales.has(null) ? null : words.upTo(100);
}

function scaleOf(task: Task): string | null {
  const [low, high] = task.range ?? [null, null];
  if (low === null || high === null) return null;
  const factor = displayFactor(task);
  const [from, to] = [formatPlain(low * factor, 1), formatPlain(high * factor, 1)];
  return words.scale(from, to, low < 0);
}

function groupsOf(tasks: readonly Task[], columns: readonly Column[]): ColumnGroup[] | null {
  if (tasks.every(({ group }) => group === null)) return null;
  const runs: Task[][] = [];
  for (const task of tasks) {
    const run = runs.at(-1);
    if (run && run[0]?.group === task.group) run.push(task);
    else runs.push([task]);
  }
  const groups = runs.map((run): ColumnGroup => {
    const label = run[0]?.group ?? '';
    const scale = sharedScale(run);
    return {
      label: label !== '' && scale !== null ? words.onScale(label, scale) : label,
      cells: run.map(() => ({ kind: 't', isHidden: false })),
    };
  });
  return [...groups, ...metadataGroups(columns)];
}

/** Neighbouring columns of changes, or of what is known of the model. */
function metadataGroups(columns: readonly Column[]): ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  for (const column of columns) {
    const label = isChangeKey(column.key) ? words.change : model;
    const cell = { kind: kindOf(column), isHidden: !column.isDefault };
    const last = groups.at(-1);
    if (last?.label === label) last.cells.push(cell);
    else groups.push({ label, cells: [cell] });
  }
  return groups;
}

export function kindOf({ type }: Column): 'n' | 's' {
  return type === 'number' ? 'n' : 's';
}

function hasMargin(score: Score): boolean {
  return score.kind === 'measured' && score.displayStderr !== null;
}

/** Widths as in tokens.css, against the window less its gutters. */
function fitOf(tasks: number, columns: readonly Column[]): 'fit' | 'fit-l' | null {
  const metadata = columns.reduce((sum, { type }) => sum + (type === 'number' ? 76 : 120), 0);
  const width = 96 + 240 + 106 + 88 * tasks + metadata;
  if (width <= 1280 - 64) return 'fit';
  return width <= 1440 - 64 ? 'fit-l' : null;
}
