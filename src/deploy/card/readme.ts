import { UserError } from '../../domain/user-error.ts';
import { type Broken, FrontMatter } from './front-matter.ts';
import type { SpaceCardData } from './space-card.ts';

/**
 * Puts a card into the front matter of a README. Keys of the card that are null are taken out; everything else keeps its
 * bytes. Twice gives the same as once.
 *
 * @param body What stands below a front matter that is the only thing in its README; a README keeps its own.
 * @param name How errors call the README.
 * @throws {UserError} for front matter that is no YAML mapping, or that cannot be edited line by line.
 */
export function applyCard(
  readme: string | null,
  card: SpaceCardData,
  body: string,
  name: string = README,
): string {
  const present = splitReadme(readme ?? '', name);
  const { newline } = present;
  const lines = (present.frontMatter ?? new FrontMatter('', brokenIn(name, 1))).edit(card, newline);
  const isBare = present.body.trim() === '';
  const gap = present.frontMatter === null || isBare ? newline : '';
  return `---${newline}${lines}---${newline}${gap}${isBare ? body : present.body}`;
}

/**
 * What a Space runs, as the front matter of its README says; null where it does not.
 *
 * @throws {UserError} for front matter that is no YAML mapping.
 */
export function readSdk(readme: string | null, name: string = README): string | null {
  const sdk = splitReadme(readme ?? '', name).frontMatter?.get('sdk');
  return typeof sdk === 'string' ? sdk : null;
}

/** What the front matter says under the keys of a card, in their order; undefined for a key that is not there. */
export function readCard(readme: string, card: SpaceCardData): Record<string, unknown> {
  const { frontMatter } = splitReadme(readme, README);
  return Object.fromEntries(Object.keys(card).map((key) => [key, frontMatter?.get(key)]));
}

const README = 'README.md';

interface Readme {
  /** null where there is none. */
  frontMatter: FrontMatter | null;
  /** From the line after the second `---` on, or all of it. */
  body: string;
  newline: string;
}

/** Front matter is where the Hub looks for it: blank lines may stand above it, and a byte order mark may not. */
function splitReadme(readme: string, name: string): Readme {
  const text = readme.replace(/^\uFEFF/, '');
  const newline = /\r?\n/.exec(text)?.[0] ?? '\n';
  const [opening] = /^\s*---[ \t]*\r?\n/.exec(text) ?? [];
  if (opening === undefined) return { frontMatter: null, body: text, newline };
  const rest = text.slice(opening.length);
  const broken = brokenIn(name, opening.split('\n').length);
  const closing = /^---[ \t]*(?:\r?\n|$)/m.exec(rest);
  if (closing === null) throw endless(name);
  return {
    frontMatter: new FrontMatter(rest.slice(0, closing.index), broken),
    body: rest.slice(closing.index + closing[0].length),
    newline,
  };
}

function endless(name: string): UserError {
  return new UserError(
    `The front matter of ${name} does not end: it begins with a line of \`---\`, and there is no second one.`,
    'Put that line below its last key. If the first one is meant as a rule, write `***` for it.',
  );
}

/** @param firstLine of the README below the first `---`, from 1 on. */
function brokenIn(name: string, firstLine: number): Broken {
  return (what, line) =>
    new UserError(
      `The front matter of ${name}, between its first two lines of \`---\`, ${what}${line === undefined ? '' : ` in line ${firstLine + line - 1}`}.`,
      'Correct it there, or take it out; the card is written anew.',
    );
}
