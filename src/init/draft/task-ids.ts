import type { TaskDraft } from './draft.ts';

/** The tasks with ids that differ, also for those who fold case. */
export function withOwnIds(tasks: readonly TaskDraft[]): TaskDraft[] {
  const used = new Set<string>();
  return tasks.map((task) => {
    let { id } = task;
    for (let count = 2; used.has(id.toLowerCase()); count += 1) id = `${task.id.slice(0, 60)}-${count}`;
    used.add(id.toLowerCase());
    return { ...task, id };
  });
}
