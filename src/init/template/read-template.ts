import { Evaluator } from './evaluator.ts';
import { Modules } from './modules.ts';
import { parsePython } from './python-file.ts';
import { readCard } from './read-card.ts';
import { readColumns } from './read-columns.ts';
import { readModelTypes } from './read-model-types.ts';
import { readTasks } from './read-tasks.ts';
import { readTexts } from './read-texts.ts';
import type { AddNote, TemplateBoard, TemplateFile, TemplateNote } from './template-board.ts';

/** The files of a template's Space that say something of its board, those that count first in front. */
export const TEMPLATE_FILES: readonly string[] = [
  'src/about.py',
  'src/display/about.py',
  'src/envs.py',
  'src/display/utils.py',
  'src/utils.py',
  'app.py',
  'README.md',
];

/**
 * Reads the files of a leaderboard template, as strings: none of them is ever run. Each name is taken from the first
 * file that defines it. Any text is accepted; what cannot be read has a note.
 */
export function readTemplate(files: readonly TemplateFile[]): TemplateBoard {
  const notes = new Map<string, TemplateNote>();
  const note: AddNote = (found) => {
    const key = JSON.stringify([found.where, found.message]);
    if (!notes.has(key)) notes.set(key, found);
  };
  const first = [...new Map(files.toReversed().map((file) => [file.path, file])).values()].toReversed();
  const python = first
    .filter(({ path }) => path.endsWith('.py'))
    .flatMap((file) => parsePython(file, note) ?? []);
  const evaluator = new Evaluator(new Modules(python));
  const tasks = readTasks(evaluator, note);
  const texts = readTexts(evaluator, note);
  const columns = readColumns(evaluator, tasks, note);
  const modelTypes = readModelTypes(evaluator, note);
  const { title, card } = readCard(
    first.find(({ path }) => path === 'README.md'),
    note,
  );
  return {
    ...texts,
    title: texts.title ?? title,
    tasks: tasks.map(({ key, metric, label, group }) => ({ key, metric, label, group })),
    columns,
    modelTypes,
    card,
    notes: [...notes.values()],
  };
}
