import { task as taskHeading } from '#words/common.ts';
import { meanInCommon } from '#words/compare-tables.ts';
import { csvText, type CsvValue } from '../../domain/csv.ts';
import type { View } from './view.ts';

/** The scores as a Markdown table, with where they come from below it. */
export function toMarkdown(view: View, address: string): string {
  const { models, comparison, table } = view;
  const head = [taskHeading, ...models.map(({ model, details }) => nameText(model, details))];
  const scores = comparison.tasks.map(({ task, scores }) => [
    task.label,
    ...scores.map((score) =>
      score.kind === 'measured' ? scoreText(score.value, score.margin, task.decimals, score.isBest) : '—',
    ),
  ]);
  const { mean } = comparison;
  const { decimals } = table.average;
  const means =
    mean === null
      ? []
      : [
          [
            meanInCommon(mean.tasks.length),
            ...mean.values.map((value, at) => scoreText(value, mean.margins[at] ?? null, decimals, false)),
          ],
        ];
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  const rule = `| --- |${models.map(() => ' ---: |').join('')}`;
  return `${[line(head), rule, ...[...scores, ...means].map(line)].join('\n')}\n\n<${address}>\n`;
}

/** One line a task, and for each model its score and half the width of its 95% interval. */
export function toCsv({ models, comparison }: View): string {
  const head = [
    'task',
    'label',
    ...models.flatMap(({ model, details }) => [nameText(model, details), '±95%']),
  ];
  const lines = comparison.tasks.map(({ task, scores }): CsvValue[] => [
    task.id,
    task.label,
    ...scores.flatMap((score) => (score.kind === 'measured' ? [score.value, score.margin] : [null, null])),
  ]);
  return csvText([head, ...lines]);
}

/** A name already says its notes. */
function nameText(model: string, details: string): string {
  const isSaid = details.split(', ').every((detail) => model.includes(detail));
  return isSaid ? model : `${model} (${details})`;
}

function scoreText(value: number, margin: number | null, decimals: number, isBest: boolean): string {
  const text = value.toFixed(decimals);
  return `${isBest ? `**${text}**` : text}${margin === null ? '' : ` ±${margin.toFixed(decimals)}`}`;
}

/** The bold of a best score is ours; in names such signs stay what they are. */
function escapeMarkdown(text: string): string {
  const isOurs = /^\*\*[-\d.e+]+\*\*/.test(text);
  const oneLine = text.replace(/\s+/g, ' ');
  return isOurs ? oneLine : oneLine.replace(/[\\|*_`<>[\]]/g, '\\$&');
}
