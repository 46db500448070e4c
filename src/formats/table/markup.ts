import { Parser } from 'htmlparser2';
import { isWebAddress } from '../../domain/web-address.ts';

/** What a cell says without its markup, and the address that it links to. */
export interface PlainCell {
  text: string;
  url: string | null;
}

const MARKDOWN_LINK = /^\[([^\]]{1,500})\]\((\S{1,2000})\)$/;
const TAG = /<\/?[a-z][^<>]*>/i;
/** Longer texts are left as they are: the parser takes long for many tags that do not end. */
const MAX_LENGTH = 5000;
/** What stands before and after them are different words. */
const BREAKS = new Set(['br', 'hr', 'p', 'div', 'li', 'td', 'th', 'tr']);

/** Takes HTML, and a Markdown link that is all of the cell, away. Only a text with tags has its entities decoded. */
export function withoutMarkup(cell: string): PlainCell {
  const text = cell.trim();
  if (text.length > MAX_LENGTH) return { text, url: null };
  const [, label, address] = MARKDOWN_LINK.exec(text) ?? [];
  if (label !== undefined && address !== undefined) {
    return { text: label.trim(), url: isWebAddress(address) ? address : null };
  }
  return TAG.test(text) ? withoutHtml(text) : { text, url: null };
}

function withoutHtml(html: string): PlainCell {
  let text = '';
  let url: string | null = null;
  const parser = new Parser({
    ontext: (part) => {
      text += part;
    },
    onopentag: (name, { href }) => {
      if (BREAKS.has(name)) text += ' ';
      if (name === 'a' && url === null && href !== undefined && isWebAddress(href)) url = href;
    },
  });
  parser.end(html);
  return { text: text.replace(/\s+/g, ' ').trim(), url };
}
