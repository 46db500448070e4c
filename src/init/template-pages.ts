import { stringify } from 'yaml';
import type { TemplateBoard } from './template/template-board.ts';

export interface PageDraft {
  /** In `pages/`. */
  file: string;
  text: string;
}

/** A template's texts as pages: what the board is about, and how to submit. */
export function templatePages({ introduction, about, submitting }: TemplateBoard): PageDraft[] {
  const parts = [introduction, about].filter((text) => text !== null);
  return [
    ...(parts.length === 0 ? [] : [page('about.md', 'About', 1, parts.join('\n\n'))]),
    ...(submitting === null ? [] : [page('submitting.md', 'Submitting', 2, submitting)]),
  ];
}

function page(file: string, title: string, order: number, body: string): PageDraft {
  return { file, text: `---\n${stringify({ title, order })}---\n\n${body.trim()}\n` };
}
