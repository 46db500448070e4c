import type { Evaluated, Evaluator } from './evaluator.ts';
import { plainTitle } from './plain-title.ts';
import type { Definition } from './modules.ts';
import type { AddNote, TemplateBoard } from './template-board.ts';

type Texts = Pick<
  TemplateBoard,
  'title' | 'introduction' | 'about' | 'submitting' | 'bibtex' | 'fewShot' | 'resultsRepo' | 'requestsRepo'
>;

/** What the template's names stand for, each in the first file that defines it. */
export function readTexts(evaluator: Evaluator, note: AddNote): Texts {
  const reading = (remedy: string): Reading => ({ evaluator, note, remedy });
  const title = readText('TITLE', reading('Write `title` of leaderboard.yaml.'));
  return {
    title: title === null ? null : plainTitle(title),
    introduction: readMarkdown('INTRODUCTION_TEXT', reading('Write the introduction by hand.')),
    about: readMarkdown('LLM_BENCHMARKS_TEXT', reading('Write the page about the benchmarks by hand.')),
    submitting: readMarkdown('EVALUATION_QUEUE_TEXT', reading('Write the page about submitting by hand.')),
    bibtex: readBibtex(reading('Write `cite.bibtex` of leaderboard.yaml.')),
    fewShot: readFewShot(reading('Say under `tasks` of leaderboard.yaml how many examples each has.')),
    resultsRepo: readText('RESULTS_REPO', reading('Write `datasets.results` of leaderboard.yaml.')),
    requestsRepo: readText('QUEUE_REPO', reading('Write `datasets.requests` of leaderboard.yaml.')),
  };
}

interface Reading {
  evaluator: Evaluator;
  note: AddNote;
  remedy: string;
}

/** A text that is wholly known, trimmed. */
function readText(name: string, reading: Reading): string | null {
  const found = lookUp(name, reading);
  if (found === null) return null;
  if (found.kept.length > 0) noteNoConstant(name, found.definition, reading);
  else if (typeof found.value !== 'string') noteNo('text', name, found.definition, reading);
  else return found.value.trim().toWellFormed() || null;
  return null;
}

function readFewShot(reading: Reading): number | null {
  const found = lookUp('NUM_FEWSHOT', reading);
  if (found === null) return null;
  const { value, definition } = found;
  if (typeof value === 'bigint' && value >= 0n && value < 10_000n) return Number(value);
  noteNo('small whole number', 'NUM_FEWSHOT', definition, reading);
  return null;
}

function readMarkdown(name: string, reading: Reading): string | null {
  const found = lookUp(name, reading);
  if (found === null) return null;
  if (typeof found.value !== 'string') {
    noteNo('text', name, found.definition, reading);
    return null;
  }
  for (const { where, text } of found.kept) {
    const shown = text.length > 60 ? `${text.slice(0, 59)}…` : text;
    reading.note({
      where,
      message: `\`${shown.toWellFormed()}\` in \`${name}\` is only known when the Space runs, and stands in the text as it is.`,
      remedy: 'Write there what it stands for.',
    });
  }
  return dedent(found.value.toWellFormed()) || null;
}

function readBibtex(reading: Reading): string | null {
  const text = readMarkdown('CITATION_BUTTON_TEXT', reading);
  if (text === null) return null;
  const start = text.search(/@[a-z]+\s*\{/i);
  if (start !== -1) return text.slice(start, text.lastIndexOf('}') + 1) || null;
  const definition = reading.evaluator.modules.define('CITATION_BUTTON_TEXT');
  if (definition !== null) {
    reading.note({
      where: placeOf(definition),
      message: '`CITATION_BUTTON_TEXT` holds no BibTeX entry.',
      remedy: reading.remedy,
    });
  }
  return null;
}

function lookUp(name: string, reading: Reading): (Evaluated & { definition: Definition }) | null {
  const definition = reading.evaluator.modules.define(name);
  if (definition === null) return null;
  const found = reading.evaluator.valueOf(definition);
  if (found !== undefined) return { ...found, definition };
  noteNoConstant(name, definition, reading);
  return null;
}

function noteNoConstant(name: string, definition: Definition, { note, remedy }: Reading): void {
  const message = `\`${name}\` is no constant: it is only known when the Space runs, and nothing is run here.`;
  note({ where: placeOf(definition), message, remedy });
}

function placeOf({ file, binding }: Definition): string {
  return file.whereIs(binding.kind === 'value' ? (binding.nodes[0]?.from ?? binding.at) : binding.at);
}

function noteNo(kind: string, name: string, definition: Definition, { note, remedy }: Reading): void {
  note({ where: placeOf(definition), message: `\`${name}\` is no ${kind}.`, remedy });
}

/** Without the indentation that all lines share, and without empty lines around. */
function dedent(text: string): string {
  const lines = text.split('\n');
  let shared: string | null = null;
  for (const line of lines) {
    if (line.trim() === '') continue;
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    shared ??= indent;
    shared = shared.slice(0, sharedLength(shared, indent));
  }
  const width = shared?.length ?? 0;
  const dedented = lines.map((line) => (line.trim() === '' ? '' : line.slice(width)));
  const isSaying = (line: string) => line !== '';
  return dedented
    .slice(Math.max(dedented.findIndex(isSaying), 0), dedented.findLastIndex(isSaying) + 1)
    .join('\n')
    .trimEnd();
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
