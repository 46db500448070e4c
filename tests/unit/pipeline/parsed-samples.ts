import fc from 'fast-check';
import type { Entry } from '../../../src/domain/entry.ts';
import type { Companion, Evaluation, RawScore, Rejection } from '../../../src/domain/evaluation.ts';
import type { Metadata } from '../../../src/domain/metadata.ts';
import type { EvaluationRequest } from '../../../src/domain/request.ts';

/** Any text: lone surrogates, line breaks, keys with a meaning of their own, and numbers' names. */
export const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
  fc.constantFrom('__proto__', 'constructor', '', '-0', 'NaN', 'null', '0', '\ud800', '\u2028'),
);
const textOrNull = fc.option(text);
export const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(-0, NaN, Infinity, 5e-324));
const numberOrNull = fc.option(number);

const metadata: fc.Arbitrary<Metadata> = fc.dictionary(
  text,
  fc.oneof(text, number, fc.boolean(), fc.constant(null)),
  { noNullPrototype: false },
);
const entry: fc.Arbitrary<Entry> = fc.record({
  model: text,
  revision: textOrNull,
  precision: textOrNull,
  weightType: textOrNull,
});
const score: fc.Arbitrary<RawScore> = fc.record({
  key: text,
  metric: textOrNull,
  value: numberOrNull,
  missing: fc.constantFrom('not_a_number', 'not_available', 'not_numeric', null),
  found: textOrNull,
  stderr: numberOrNull,
  stderrKey: textOrNull,
  shots: numberOrNull,
  samples: numberOrNull,
  higherIsBetter: fc.option(fc.boolean()),
  range: fc.option(fc.tuple(numberOrNull, numberOrNull)),
  isGroup: fc.boolean(),
});

export const evaluation: fc.Arbitrary<Evaluation> = fc.record({
  entry,
  runAt: textOrNull,
  scores: fc.array(score),
  metadata,
  source: fc.record({ path: text, oid: textOrNull, line: numberOrNull }),
  format: text,
  harness: textOrNull,
});
export const companion: fc.Arbitrary<Companion> = fc.record({
  folder: text,
  format: text,
  entry: fc.record({
    model: textOrNull,
    revision: textOrNull,
    precision: textOrNull,
    weightType: textOrNull,
  }),
  key: textOrNull,
  shots: fc.option(fc.nat()),
  metadata: fc.dictionary(text, fc.oneof(text, fc.nat(), fc.boolean(), fc.constant(null)), {
    noNullPrototype: false,
  }),
  harness: textOrNull,
  path: text,
});
export const rejection: fc.Arbitrary<Rejection> = fc.record({
  path: text,
  where: textOrNull,
  code: text,
  message: text,
  remedy: text,
});

/** What JSON as Python writes it can hold. */
const json = fc.letrec<{ value: unknown; object: Record<string, unknown> }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(text, number, fc.boolean(), fc.constant(null)),
    fc.array(tie('value')),
    tie('object'),
  ),
  object: fc.dictionary(text, tie('value')),
})).object;

export const request: fc.Arbitrary<EvaluationRequest> = fc.record({
  entry,
  baseModel: textOrNull,
  status: fc.constantFrom('pending', 'running', 'finished', 'failed', 'cancelled', 'rerun', 'unknown'),
  statusText: textOrNull,
  submittedAt: textOrNull,
  startedAt: textOrNull,
  modelType: textOrNull,
  isPrivate: fc.boolean(),
  sender: textOrNull,
  reason: textOrNull,
  log: textOrNull,
  metadata,
  raw: json,
  path: text,
  oid: textOrNull,
});
