import { QuoteType, Tokenizer } from 'htmlparser2';
import { type FilePlace, relocate } from './address.ts';

/** Attributes that hold one address. */
const ADDRESSES = new Set([
  ...['href', 'xlink:href', 'src', 'poster', 'action', 'formaction'],
  ...['data-src', 'data-model', 'data-page'],
]);

interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * A page with the addresses of its attributes as they have to stand in it. Everything else stays byte for byte: the
 * policy of the page holds hashes of its scripts and styles.
 */
export function relocateHtml(html: string, place: FilePlace): string {
  const edits: Edit[] = [];
  let name = '';
  let value: [start: number, end: number] | null = null;
  const ignore = () => undefined;
  const tokenizer = new Tokenizer(
    { decodeEntities: false, xmlMode: false },
    {
      onattribname(start, end) {
        name = html.slice(start, end).toLowerCase();
        value = null;
      },
      onattribdata(start, end) {
        value = [value?.[0] ?? start, end];
      },
      onattribend(quote, end) {
        if (quote === QuoteType.NoValue) return;
        const [start, stop] = value ?? [end, end];
        const before = html.slice(start, stop);
        const text = rewrite(name, before, place);
        if (text !== before) edits.push({ start, end: stop, text });
      },
      onattribentity: ignore,
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onopentagname: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
      ontext: ignore,
      ontextentity: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return apply(html, edits);
}

function rewrite(name: string, value: string, place: FilePlace): string {
  if (ADDRESSES.has(name)) return relocate(value, place);
  if (name === 'srcset' || name === 'imagesrcset') return relocateSet(value, place);
  return value;
}

/** `a.png 1x, b.png 2x`. */
function relocateSet(value: string, place: FilePlace): string {
  return value.replace(/([^\s,][^\s]*[^\s,]|[^\s,])(\s+[^,]*)?/g, (_, address: string, size = '') => {
    return relocate(address, place) + String(size);
  });
}

function apply(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: replacement } of edits) {
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}
