import { average, model, rank } from '#words/common.ts';
import { change } from '#words/standings.ts';
import type { ClientTable } from '../domain/client-table.ts';
import { isChangeKey } from '../domain/change-key.ts';
import type { ColumnType } from '../domain/column.ts';

/** What a column of the browser's table shows. */
export type ColumnSource =
  | { kind: 'rank' }
  | { kind: 'model' }
  | { kind: 'average' }
  | { kind: 'task'; index: number; higherIsBetter: boolean }
  | { kind: 'metadata'; index: number; type: ColumnType };

/** A column of the browser's table. */
export interface TableColumn {
  /** `rank`, `model`, `average`, `task.{id}` or `meta.{key}`: in addresses, and as `data-column` on its header. */
  id: string;
  label: string;
  group: string | null;
  source: ColumnSource;
  /** Whether visitors may hide it. */
  isOptional: boolean;
  isDefault: boolean;
}

/** All columns in the order of the page: rank, model, average, tasks, metadata. */
export function tableColumns(table: Pick<ClientTable, 'tasks' | 'columns'>): TableColumn[] {
  const fixed = (kind: 'rank' | 'model' | 'average', label: string): TableColumn => ({
    id: kind,
    label,
    group: null,
    source: { kind },
    isOptional: false,
    isDefault: true,
  });
  return [
    fixed('rank', rank),
    fixed('model', model),
    fixed('average', average),
    ...table.tasks.map(({ id, label, group, higherIsBetter }, index): TableColumn => ({
      id: `task.${id}`,
      label,
      group,
      source: { kind: 'task', index, higherIsBetter },
      isOptional: true,
      isDefault: true,
    })),
    ...table.columns.map(({ key, label, type, isDefault }, index): TableColumn => ({
      id: `meta.${key}`,
      label,
      group: isChangeKey(key) ? change : model,
      source: { kind: 'metadata', index, type },
      isOptional: true,
      isDefault,
    })),
  ];
}
