import type { Measured, MeasuredOperation } from './measure-tables.ts';

/** In milliseconds; null: none is set. */
export interface TableTargets {
  worst: number | null;
  start: number | null;
}

/** The first table beside a floor and another, operation by operation, and the worst and the mean of each kind. */
export function printTables({ tables, start, idle, operations }: Measured, targets: TableTargets): void {
  const [own = '', floor = '', other = ''] = tables;
  console.log(line('', 'rows', [own, floor, other], `x ${floor}`, `${other} x`, 'target'));
  const print = (name: string, rows: string, times: readonly number[], target: number | null = null) => {
    const [a = NaN, b = NaN, c = NaN] = times;
    const isMet = target === null ? '' : `<= ${target}${a <= target ? '' : ' missed'}`;
    console.log(
      line(
        name,
        rows,
        times.map((time) => time.toFixed(1)),
        (a / b).toFixed(2),
        (c / a).toFixed(1),
        isMet,
      ),
    );
  };
  print('start to rows', '', start, targets.start);
  print('idle frame', '', idle);
  for (const { name, rows, milliseconds } of operations) print(name, String(rows), milliseconds);
  for (const [kind, some] of [
    ...Map.groupBy(operations, ({ kind: of }) => of),
    ['all', operations] as const,
  ]) {
    print(`${kind}, worst`, '', byTable(some, worst), kind === 'all' ? targets.worst : null);
    print(`${kind}, mean`, '', byTable(some, mean));
  }
}

function byTable(
  operations: readonly MeasuredOperation[],
  of: (times: readonly number[]) => number,
): number[] {
  const tables = operations[0]?.milliseconds ?? [];
  return tables.map((_, table) => of(operations.map(({ milliseconds }) => milliseconds[table] ?? NaN)));
}

function worst(times: readonly number[]): number {
  return Math.max(...times);
}

function mean(times: readonly number[]): number {
  return times.reduce((sum, time) => sum + time, 0) / times.length;
}

function line(name: string, rows: string, times: readonly string[], ...others: readonly string[]): string {
  const cells = [rows.padStart(6), ...[...times, ...others].map((text) => text.padStart(13))];
  return `  ${name.padEnd(28)}${cells.join('')}`.trimEnd();
}
