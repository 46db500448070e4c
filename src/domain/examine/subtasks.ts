import type { Row } from '../board.ts';
import type { Task } from '../task.ts';
import { counted, namedFew, type Finding } from './finding.ts';

/** Models that have some of a task's subtasks and not all. */
export function findIncompleteSubtasks(rows: readonly Row[], tasks: readonly Task[]): Finding[] {
  return tasks.flatMap((task, index): Finding[] => {
    const lacking = rows.flatMap(({ entry, scores }) => {
      const score = scores[index];
      return score?.kind === 'missing' && score.reason === 'subtasks_missing'
        ? [{ model: entry.model, found: score.found ?? '' }]
        : [];
    });
    if (lacking.length === 0) return [];
    const named = namedFew(lacking.map(({ model, found }) => `${model} (${found})`));
    return [
      {
        code: 'subtasks-missing',
        where: task.id,
        message: `${counted(lacking.length, 'model', ['does', 'do'])} not have as many subtasks of task \`${task.id}\` as there are: ${named}.`,
        remedy:
          task.subtasks.count === null
            ? 'All that any file has are counted: name those that do not belong there in `subtasks.except`, or the number of a whole evaluation in `subtasks.count`.'
            : 'Evaluate what is missing; check `subtasks.count`, and that `key` fits nothing else.',
      },
    ];
  });
}
