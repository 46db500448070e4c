import { Parser } from 'htmlparser2';

/** Longer ones are no titles; the parser takes long for many tags that do not end. */
const MAX_LENGTH = 5000;
const BREAKS = new Set(['br', 'hr', 'p', 'div', 'li', 'td', 'th', 'tr']);
const UNSEEN = new Set(['style', 'script']);

/** What a title in HTML or Markdown says: its first heading that says something, else all of it. null for nothing. */
export function plainTitle(html: string): string | null {
  if (html.length > MAX_LENGTH) return null;
  let all = '';
  let heading = '';
  let hasHeading = false;
  let inHeading = 0;
  let unseen = 0;
  const add = (text: string) => {
    all += text;
    if (inHeading > 0 && !hasHeading) heading += text;
  };
  const parser = new Parser({
    ontext: (text) => {
      if (unseen === 0) add(text);
    },
    onopentag: (name) => {
      if (BREAKS.has(name)) add(' ');
      if (isHeading(name)) inHeading += 1;
      if (UNSEEN.has(name)) unseen += 1;
    },
    onclosetag: (name) => {
      if (isHeading(name)) {
        inHeading -= 1;
        hasHeading ||= heading.trim() !== '';
      }
      if (UNSEEN.has(name)) unseen -= 1;
    },
  });
  parser.end(html);
  const said = heading.trim() === '' ? all : heading;
  const text = said.toWellFormed().replace(/\s+/g, ' ').trim();
  return text.replace(/^#+ /, '').replace(/^\*\*([^*]+)\*\*$/, '$1') || null;
}

function isHeading(name: string): boolean {
  return /^h[1-6]$/.test(name);
}
