import * as words from '#words/export.ts';
import type { ViewColumn } from './view-table.ts';

/** One heading a column: its label; where another column has that, too, group, subtitle and id come to it in turn. */
export function headingsOf(columns: readonly ViewColumn[]): string[] {
  const forms = columns.map(formsOf);
  return forms.map((own) => {
    const isOwn = (text: string, level: number) =>
      forms.every((other) => other === own || other[level] !== text);
    return own.find(isOwn) ?? '';
  });
}

/** From short to long; the last is no other column's. */
function formsOf({ id, label, group, subtitle }: ViewColumn): string[] {
  const grouped = group === null ? label : words.grouped(group, label);
  const whole = subtitle === null ? grouped : `${grouped}, ${subtitle}`;
  return [label, grouped, whole, `${whole} (${id})`];
}
