import { Document, isMap, isScalar, parseDocument } from 'yaml';
import { UserError } from '../../domain/user-error.ts';
import type { SpaceCardData } from './space-card.ts';

/** A README as its front matter and what stands below it. */
interface Readme {
  /** null where there is none. */
  frontMatter: Document | null;
  /** From the line after the second `---` on, or all of it. */
  body: string;
}

/**
 * Puts a card into the front matter of a README. Keys of the card that are null are taken out; other keys, comments and
 * the body stay as they are. Twice gives the same as once.
 *
 * @param body What stands below a front matter that is the first thing in its README; a README keeps its own.
 * @throws {UserError} for front matter that is no YAML mapping.
 */
export function applyCard(readme: string | null, card: SpaceCardData, body: string): string {
  const present = splitReadme(readme ?? '');
  const frontMatter = present.frontMatter ?? new Document({});
  for (const [key, value] of Object.entries(card)) {
    if (value === null) frontMatter.delete(key);
    else if (!isSame(frontMatter.get(key), value)) setValue(frontMatter, key, value);
  }
  const lines = frontMatter.toString({ lineWidth: 0, flowCollectionPadding: false });
  const isNew = present.frontMatter === null;
  const below = present.body.trim() === '' ? body : present.body;
  return `---\n${lines}---\n${isNew ? '\n' : ''}${below}`;
}

/** What a Space runs, as the front matter of its README says; null where it does not. */
export function readSdk(readme: string | null): string | null {
  const sdk: unknown = splitReadme(readme ?? '').frontMatter?.get('sdk');
  return typeof sdk === 'string' ? sdk : null;
}

/** Each key's value as plain data, in the order of the card's keys; undefined for one that is not there. */
export function readCard(readme: string, card: SpaceCardData): Record<string, unknown> {
  const value: unknown = splitReadme(readme).frontMatter?.toJS();
  const present: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  return Object.fromEntries(Object.keys(card).map((key) => [key, present[key]]));
}

function splitReadme(text: string): Readme {
  const plain = text.replace(/^\uFEFF/, '');
  const parts = /^---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|$)/ms.exec(plain);
  if (parts === null) return { frontMatter: null, body: plain };
  const document = parseDocument(parts[1] ?? '');
  const [error] = document.errors;
  if (error) throw broken(`is no YAML (${error.code})`);
  if (document.contents !== null && !isMap(document.contents)) throw broken('is no list of keys');
  return { frontMatter: document.contents === null ? null : document, body: plain.slice(parts[0].length) };
}

/** Keeps the comment beside the value before. */
function setValue(document: Document, key: string, value: string | readonly string[]): void {
  const present = document.get(key, true);
  if (isScalar(present) && typeof value === 'string') present.value = value;
  else document.set(key, document.createNode(value));
}

function isSame(node: unknown, value: string | readonly string[]): boolean {
  const present: unknown = isCollection(node) ? node.toJSON() : node;
  return JSON.stringify(present) === JSON.stringify(value);
}

function isCollection(node: unknown): node is { toJSON(): unknown } {
  return typeof node === 'object' && node !== null && 'toJSON' in node;
}

function broken(what: string): UserError {
  return new UserError(
    `The front matter of README.md, between its first two lines of \`---\`, ${what}.`,
    'Correct it there, or take it out; the card is written anew.',
  );
}
