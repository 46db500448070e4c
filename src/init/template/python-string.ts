/** A string of Python as text; undefined for bytes and for one that does not end. Takes a literal of one piece. */
export function decodeString(literal: string): string | undefined {
  const parts = partsOf(literal);
  if (parts === null) return undefined;
  const { isRaw, quote, prefix } = parts;
  const body = literal.slice(prefix.length + quote.length, -quote.length);
  return isRaw ? body : unescape(body);
}

/** What stands between the replacements of an f-string, as text. */
export function decodeFormatText(text: string, isRaw: boolean): string {
  const single = text.replaceAll('{{', '{').replaceAll('}}', '}');
  return isRaw ? single : unescape(single);
}

interface LiteralParts {
  prefix: string;
  quote: string;
  isRaw: boolean;
}

/** The prefix and quotes of a literal; null for bytes, and for one that does not end as it begins. */
export function partsOf(literal: string): LiteralParts | null {
  const [, prefix = '', quote] = /^([a-z]{0,2})('''|"""|'|")/i.exec(literal) ?? [];
  if (quote === undefined || /b/i.test(prefix)) return null;
  const isClosed = literal.length >= prefix.length + 2 * quote.length && literal.endsWith(quote);
  return isClosed ? { prefix, quote, isRaw: /r/i.test(prefix) } : null;
}

const ESCAPES = /\\(?:\n|[0-7]{1,3}|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[\\'"abfnrtv])/g;
const LETTERS = new Map<string, string>([
  ...([
    ['a', '\x07'],
    ['b', '\b'],
    ['f', '\f'],
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
    ['v', '\v'],
  ] as const),
  ...([
    ['\\', '\\'],
    ["'", "'"],
    ['"', '"'],
    ['\n', ''],
  ] as const),
]);

/** Names of characters (`\N{…}`) and escapes that Python does not know stay as they are. */
function unescape(body: string): string {
  return body.replace(ESCAPES, (escape) => {
    const sign = escape.slice(1);
    const known = LETTERS.get(sign);
    if (known !== undefined) return known;
    const code = /^[0-7]/.test(sign)
      ? Number.parseInt(sign, 8)
      : /^[xuU]/.test(sign)
        ? Number.parseInt(sign.slice(1), 16)
        : Infinity;
    return code <= 0x10ffff ? String.fromCodePoint(code) : escape;
  });
}
