import type { TableMapping } from '../../domain/table-mapping.ts';

/** A first `leaderboard.yaml`, as far as the files tell it, before it is written. */
export interface Draft {
  title: string;
  description: string | null;
  table: TableMapping | null;
  tasks: TaskDraft[];
  /** Keys that could be tasks too and are left to the operator. */
  moreTasks: TaskDraft[];
  average: AverageDraft;
  /** Whether a model's revisions are one row, as their results are spread over them. */
  isJoined: boolean;
  columns: ColumnDraft[];
  filters: string[];
}

export interface TaskDraft {
  id: string;
  /** null where the id says it. */
  label: string | null;
  group: string | null;
  /** Several, where files call it differently. */
  keys: readonly string[];
  /** null for tables. */
  metric: string | null;
  metricLabel: string | null;
  /** How many subtasks a key with a `*` has; null without. */
  subtasks: number | null;
  /** null: no bounds. */
  range: readonly [number | null, number | null] | null;
  rangeFrom: 'files' | 'numbers' | 'nothing';
  higherIsBetter: boolean;
  directionFrom: 'files' | 'name' | 'nothing';
  fewShot: number | null;
  /** 0 for what has no scale in common with the others. */
  weight: 0 | 1;
  isProportion: boolean;
  /** A column with half of the 95% interval. */
  ci95: string | null;
  /** A column that holds a number behind ±, whatever that is; null without. */
  margin: string | null;
  /** Least and greatest number in the files; null without any. */
  observed: readonly [number, number] | null;
  /** How many models have a number. */
  models: number;
  otherMetrics: string[];
}

export interface AverageDraft {
  method: 'mean' | 'mean_rank';
  missing: 'strict' | 'available' | 'min_coverage';
  minCoverage: number | null;
  /** Rows that have all tasks. */
  complete: number;
  /** Rows that have any. */
  rows: number;
}

export interface ColumnDraft {
  key: string;
  label: string | null;
  subtitle: string | null;
  isDefault: boolean;
}
