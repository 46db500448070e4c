import { TaskFinder } from '../binding/task-finder.ts';
import type { Board, Row } from '../board.ts';
import { boardProblems } from '../board-problem.ts';
import { byCodeUnit, byNumber } from '../order.ts';
import type { EnteringPlan } from '../ranking/entering.ts';
import type { Problem } from '../report.ts';
import { rowValue } from '../row-value.ts';
import { nearestSpelling } from '../spelling.ts';
import { meetsCondition, type ViewCondition } from './condition.ts';
import type { View } from './view.ts';

/** What an operator should know of a view: that it has no rows, or that its tasks cannot be averaged. */
export function viewProblems(
  { id, where, board }: View,
  whole: Board,
  { impossible }: Pick<EnteringPlan, 'impossible'>,
): Problem[] {
  const problems = whole.average.isImpossible
    ? []
    : boardProblems({ impossible }, { finder: new TaskFinder(board.tasks) }, []);
  const own = problems.map((problem): Problem => ({ ...problem, where: `views → ${id}` }));
  if (board.rows.length > 0 || whole.rows.length === 0) return own;
  return [...own, emptyView(id, where, whole)];
}

function emptyView(id: string, where: readonly ViewCondition[], whole: Board): Problem {
  const { rows, modelTypes } = whole;
  const culprit = where.find((condition) => !rows.some((row) => meetsCondition(row, condition, modelTypes)));
  return {
    severity: 'warning',
    dataset: 'results',
    path: 'leaderboard.yaml',
    where: `views → ${id}`,
    code: 'view-empty',
    ...(culprit ? nothingFits(id, culprit, rows) : nothingFitsAll(id, where)),
  };
}

function nothingFits(
  id: string,
  condition: ViewCondition,
  rows: readonly Row[],
): Pick<Problem, 'message' | 'remedy'> {
  const { key } = condition;
  const values = new Set(rows.map((row) => rowValue(row, key)).filter((value) => value !== null));
  if (values.size === 0) {
    const keys = keysOf(rows);
    const nearest = nearestSpelling(key, keys);
    return {
      message: `The view \`${id}\` has no rows: it asks for \`${key}\`, which no row has.`,
      remedy:
        nearest === null
          ? `Use a key that rows have (${named(keys)}), or take the condition out.`
          : `Did you mean \`${nearest}\`? Correct the key, or take the condition out.`,
    };
  }
  const numbers = [...values].filter((value) => typeof value === 'number').sort(byNumber);
  const isRange = !('values' in condition);
  const occurring =
    isRange && numbers.length > 0
      ? `numbers from ${numbers[0] ?? ''} to ${numbers.at(-1) ?? ''}`
      : named([...values].map(String).sort(byCodeUnit));
  return {
    message: `The view \`${id}\` has no rows: none has what it asks for under \`${key}\`.`,
    remedy:
      isRange && numbers.length === 0
        ? `\`min\` and \`max\` compare numbers, and \`${key}\` has none; write values that occur: ${occurring}.`
        : `Write what occurs there: ${occurring}.`,
  };
}

function nothingFitsAll(id: string, where: readonly ViewCondition[]): Pick<Problem, 'message' | 'remedy'> {
  const keys = where.map(({ key }) => `\`${key}\``).join(', ');
  return {
    message: `The view \`${id}\` has no rows: none has all that it asks for under ${keys} at once.`,
    remedy: 'Widen one of the conditions in `where`, or take one out.',
  };
}

const MAX_NAMED = 8;

function named(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMED).map((name) => `\`${name.slice(0, 80)}\``);
  const rest = names.length - shown.length;
  return [...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ') || 'none';
}

function keysOf(rows: readonly Row[]): string[] {
  const own = ['model_type', 'precision', 'revision', 'weight_type'];
  const all = new Set([...own, ...rows.flatMap(({ metadata }) => Object.keys(metadata))]);
  return [...all].filter((key) => rows.some((row) => rowValue(row, key) !== null)).sort(byCodeUnit);
}
