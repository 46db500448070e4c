import * as words from '#words/chart.ts';
import type { ScatterPoint } from '../../charts/scatter.ts';
import type { Board, Row } from '../../domain/board.ts';
import type { ChartOptions } from '../../domain/chart-options.ts';
import { isChangeKey } from '../../domain/change-key.ts';
import { labelOf } from '../../domain/column.ts';
import { MARGIN_95 } from '../../domain/number-format.ts';
import { methodOf } from '../../domain/ranking/methods.ts';
import { rowValue } from '../../domain/row-value.ts';

export interface Side {
  name: string;
  decimals: number;
}

/** Two values of the ranked rows against each other, those that have both. */
export interface PairChart {
  title: string;
  x: Side;
  y: Side;
  isLog: boolean;
  xLowerIsBetter: boolean;
  yHigherIsBetter: boolean;
  /** One for each of `rows`. */
  points: ScatterPoint[];
  rows: Row[];
  hasMargins: boolean;
  /** Ranked rows without a value of one of the two. */
  missing: number;
}

/** What the config asks for; when it says nothing, the average against the first column of numbers. */
export function pairCharts(board: Board, asked: readonly ChartOptions[] | null): PairChart[] {
  const options = asked ?? suggested(board);
  return options.flatMap((each) => pairChart(board, each) ?? []);
}

function suggested({ columns, rows }: Board): ChartOptions[] {
  const column = columns.find(({ type, key }) => type === 'number' && !isChangeKey(key));
  if (column === undefined) return [];
  const values = rows.map((row) => rowValue(row, column.key)).filter((value) => typeof value === 'number');
  const isLog =
    values.length > 0 && Math.min(...values) > 0 && Math.max(...values) > 20 * Math.min(...values);
  return [{ x: column.key, y: 'average', title: null, isLog, xLowerIsBetter: true }];
}

function pairChart(board: Board, options: ChartOptions): PairChart | null {
  const [x, y] = [sideOf(options.x, board), sideOf(options.y, board)];
  const ranked = board.rows.filter(({ rank }) => rank !== null);
  const rows: Row[] = [];
  const points = ranked.flatMap((row): ScatterPoint[] => {
    const [along, up] = [x.valueOf(row), y.valueOf(row)];
    if (along === null || up === null || (options.isLog && along.value <= 0)) return [];
    rows.push(row);
    return [{ x: along.value, y: up.value, margin: up.margin, label: row.name.base }];
  });
  if (points.length < 2) return null;
  return {
    title: options.title ?? words.against(y.name, x.name),
    x,
    y,
    isLog: options.isLog,
    xLowerIsBetter: x.isLowerBetter ?? options.xLowerIsBetter,
    yHigherIsBetter: !(y.isLowerBetter ?? false),
    points,
    rows,
    hasMargins: points.some(({ margin }) => margin !== null),
    missing: ranked.length - points.length,
  };
}

interface ReadSide extends Side {
  /** null where only the config can say. */
  isLowerBetter: boolean | null;
  valueOf(row: Row): { value: number; margin: number | null } | null;
}

function sideOf(key: string, board: Board): ReadSide {
  const marginOf = (stderr: number | null) => (stderr === null ? null : MARGIN_95 * stderr);
  if (key === 'average') {
    return {
      name: methodOf(board.average).column,
      decimals: board.average.decimals,
      isLowerBetter: !board.average.higherIsBetter,
      valueOf: ({ average, averageStderr }) =>
        average === null ? null : { value: average, margin: marginOf(averageStderr) },
    };
  }
  const index = board.tasks.findIndex(({ id }) => id === key);
  const task = board.tasks[index];
  if (task) {
    return {
      name: task.label,
      decimals: board.summaries[index]?.decimals ?? 1,
      isLowerBetter: !task.higherIsBetter,
      valueOf: ({ scores }) => {
        const score = scores[index];
        return score?.kind === 'measured'
          ? { value: score.display, margin: marginOf(score.displayStderr) }
          : null;
      },
    };
  }
  const column = board.columns.find((each) => each.key === key);
  const unit = column?.subtitle ?? null;
  const name = column?.label ?? labelOf(key);
  return {
    name: unit === null ? name : words.withUnit(name, unit),
    decimals: column?.decimals ?? 1,
    isLowerBetter: null,
    valueOf: (row) => {
      const value = rowValue(row, key);
      return typeof value === 'number' && Number.isFinite(value) ? { value, margin: null } : null;
    },
  };
}
