import { foldText } from '../fold.ts';
import type { Builder, Part, SignTest } from './pattern-nfa.ts';

/** Why a pattern is not looked for. */
export type PatternFault =
  'too-long' | 'too-large' | 'back-reference' | 'look-around' | 'unsupported' | 'broken';

/** A pattern has something that is not understood here. */
export class Refused extends Error {
  readonly fault: PatternFault;
  constructor(fault: PatternFault) {
    super(fault);
    this.fault = fault;
  }
}

/**
 * Reads `|`, groups, `.`, `[…]`, `\d \w \s \D \W \S`, `^`, `$`, `*`, `+`, `?` and `{2,4}`, lazy ones, too, as what is
 * found is the same. Anything else that means something elsewhere throws `Refused`.
 */
export function parsePattern(source: string, builder: Builder): Part {
  const reader = { rest: source, builder };
  const part = parseAlternatives(reader);
  if (reader.rest !== '') throw new Refused('broken');
  return part;
}

interface Reader {
  rest: string;
  builder: Builder;
}

const CLASSES = new Map<string, SignTest>([
  ['d', (sign) => /\d/.test(sign)],
  ['w', (sign) => /[\p{L}\p{N}_]/u.test(sign)],
  ['s', (sign) => /\s/.test(sign)],
]);

function parseAlternatives(reader: Reader): Part {
  const parts = [parseSequence(reader)];
  while (take(reader, /^\|/)) parts.push(parseSequence(reader));
  return reader.builder.either(parts);
}

function parseSequence(reader: Reader): Part {
  const parts: Part[] = [];
  while (/^[^|)]/.test(reader.rest)) parts.push(parseRepeated(reader));
  return reader.builder.sequence(parts);
}

function parseRepeated(reader: Reader): Part {
  const part = parseSingle(reader);
  const matched = take(reader, /^(?:([*+?])|\{(\d{1,3})(?:(,)(\d{0,3}))?\})\??/);
  if (!matched) return part;
  const [, sign, from = '', comma, to = ''] = matched;
  if (/^[*+?]/.test(reader.rest)) throw new Refused('broken');
  const least = sign === undefined ? Number(from) : sign === '+' ? 1 : 0;
  const last = comma === undefined ? least : to === '' ? Infinity : Number(to);
  const most = sign === undefined ? last : sign === '?' ? 1 : Infinity;
  if (most < least) throw new Refused('broken');
  return reader.builder.repeat(part, least, most);
}

function parseSingle(reader: Reader): Part {
  const { anchor, sign: single } = reader.builder;
  const sign = take(reader, /^./s)?.[0] ?? '';
  if (sign === '^' || sign === '$') return anchor(sign);
  if (sign === '.') return single(() => true);
  if (sign === '(') return parseGroup(reader);
  if (sign === '[') return single(parseClass(reader));
  if (/[*+?]/.test(sign)) throw new Refused('broken');
  return sign === '\\' ? parseEscape(reader) : literal(reader, sign);
}

function parseGroup(reader: Reader): Part {
  if (take(reader, /^\?<?[=!]/)) throw new Refused('look-around');
  if (!take(reader, /^\?:/) && reader.rest.startsWith('?')) throw new Refused('unsupported');
  const part = parseAlternatives(reader);
  if (!take(reader, /^\)/)) throw new Refused('broken');
  return part;
}

function parseEscape(reader: Reader): Part {
  const escaped = takeEscape(reader);
  return typeof escaped === 'string' ? literal(reader, escaped) : reader.builder.sign(escaped);
}

/** What stands behind a backslash. */
function takeEscape(reader: Reader): string | SignTest {
  const sign = take(reader, /^./s)?.[0];
  if (sign === undefined) throw new Refused('broken');
  const test = CLASSES.get(sign.toLowerCase());
  if (test) return sign === sign.toLowerCase() ? test : (other) => !test(other);
  if (/[1-9k]/.test(sign)) throw new Refused('back-reference');
  if (/[a-z0]/i.test(sign)) throw new Refused('unsupported');
  return sign;
}

/** The sign as it stands in folded text, where it may be several signs or none. */
function literal({ builder }: Reader, sign: string): Part {
  return builder.sequence(
    foldText(sign)
      .split('')
      .map((folded) => builder.sign((other) => other === folded)),
  );
}

function parseClass(reader: Reader): SignTest {
  const isNegated = take(reader, /^\^/) !== null;
  const tests: SignTest[] = [];
  while (!take(reader, /^\]/)) {
    const low = takeMember(reader);
    if (typeof low !== 'string') {
      tests.push(low);
      continue;
    }
    const high = take(reader, /^-(?!\])/) ? takeMember(reader) : low;
    if (typeof high !== 'string' || high < low) throw new Refused('broken');
    const folded = foldText(low);
    const isBetween = (sign: string) => low <= sign && sign <= high;
    tests.push(
      (sign) => isBetween(sign) || isBetween(sign.toUpperCase()) || (low === high && sign === folded),
    );
  }
  return (sign) => tests.some((test) => test(sign)) !== isNegated;
}

function takeMember(reader: Reader): string | SignTest {
  const sign = take(reader, /^./s)?.[0];
  if (sign === undefined) throw new Refused('broken');
  return sign === '\\' ? takeEscape(reader) : sign;
}

function take(reader: Reader, start: RegExp): RegExpExecArray | null {
  const matched = start.exec(reader.rest);
  reader.rest = reader.rest.slice(matched?.[0].length ?? 0);
  return matched;
}
