import { Parser } from 'htmlparser2';
import { isWebAddress } from '../../domain/web-address.ts';

/** What a cell says without its markup, and the address that it links to. */
export interface PlainCell {
  text: string;
  url: string | null;
}

const MARKDOWN_LINK = /^\[([^\]]{1,500})\]\((\S{1,2000})\)$/;

/** Takes HTML, and a Markdown link that is all of the cell, away. */
export function withoutMarkup(cell: string): PlainCell {
  const text = cell.trim();
  const [, label, address] = MARKDOWN_LINK.exec(text) ?? [];
  if (label !== undefined && address !== undefined) {
    return { text: label.trim(), url: isWebAddress(address) ? address : null };
  }
  return /<[a-z!/]/i.test(text) ? withoutHtml(text) : { text, url: null };
}

function withoutHtml(html: string): PlainCell {
  let text = '';
  let url: string | null = null;
  const parser = new Parser({
    ontext: (part) => {
      text += part;
    },
    onopentag: (name, { href }) => {
      if (name === 'a' && url === null && href !== undefined && isWebAddress(href)) url = href;
    },
  });
  parser.end(html);
  return { text: text.replace(/\s+/g, ' ').trim(), url };
}
