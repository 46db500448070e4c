import fc from 'fast-check';
import { parquetFile } from '../unit/formats/parquet-file.ts';
import { KEYS } from './mutate-json.ts';
import { PIECES, pieces } from './mutate-text.ts';

/** Texts that come from no fixture: JSON, JSON Lines, YAML, CSV, Markdown, and whatever bytes behind a known beginning. */
export function madeFiles(): fc.Arbitrary<Uint8Array> {
  return fc.oneof(
    fc.json().map(bytesOf),
    json().map(bytesOf),
    fc.array(json(), { maxLength: 5 }).map((lines) => bytesOf(lines.join('\n'))),
    fc.array(pieces(), { maxLength: 30 }).map((parts) => bytesOf(parts.join(''))),
    fc.array(pieces(), { maxLength: 15 }).map((parts) => bytesOf(`---\n${parts.join('')}\n---\n`)),
    table().map(bytesOf),
    parquet(),
    fc
      .tuple(fc.constantFrom(...BEGINNINGS), fc.uint8Array({ maxLength: 200 }), fc.constantFrom(...ENDS))
      .map((parts) => Buffer.concat(parts.map((part) => Buffer.from(part)))),
  );
}

const BEGINNINGS = [
  '',
  'PK\x03\x04',
  'PAR1',
  '\xff\xfe',
  '\ufeff',
  '{',
  '[',
  '---\n',
  '\x1f\x8b',
  '\x28\xb5\x2f\xfd',
].map((text) => Buffer.from(text, text === '\ufeff' ? 'utf8' : 'latin1'));
const ENDS = ['', 'PAR1', '\x10\0\0\0PAR1', `PK\x05\x06${'\0'.repeat(18)}`].map((text) =>
  Buffer.from(text, 'latin1'),
);

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text);
}

/** Objects with the keys that readers look for. */
function json(): fc.Arbitrary<string> {
  const { tree } = fc.letrec<{ tree: unknown; leaf: unknown }>((tie) => ({
    leaf: fc.oneof(
      fc.double(),
      fc.constantFrom(null, true, '', 'a/b', 'N/A', 1, -1),
      fc.constantFrom(...PIECES),
    ),
    tree: fc.oneof(
      { depthSize: 'small' },
      tie('leaf'),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...KEYS), tie('tree'), { maxKeys: 6 }),
    ),
  }));
  return tree.map((value) => JSON.stringify(value));
}

function table(): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom(',', ';', '\t', '|'),
      fc.array(fc.array(pieces(), { minLength: 1, maxLength: 5 }), { maxLength: 6 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
    )
    .map(([sign, rows, end, hasHeader]) =>
      [...(hasHeader ? [['model', 'acc', '__proto__']] : []), ...rows]
        .map((cells) => cells.join(sign))
        .join(end),
    );
}

/** One whose claims are wrong, around a page of whatever bytes. */
function parquet(): fc.Arbitrary<Uint8Array> {
  const count = fc.oneof(fc.nat({ max: 20 }), fc.constantFrom(0, 50_000, 2 ** 30, 2 ** 31 - 1));
  const page = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc
      .array(fc.constantFrom(0, 1, 2, 3, 6, 0x7f, 0x80, 0xff), { maxLength: 20 })
      .map((bytes) => Buffer.from(bytes)),
  );
  return fc
    .record({ rows: count, values: count, isDictionary: fc.boolean(), isOptional: fc.boolean(), page })
    .map(parquetFile);
}
