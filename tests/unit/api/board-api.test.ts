import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { toBoardCsv } from '../../../src/api/board-csv.ts';
import { toBoardJson } from '../../../src/api/board-json.ts';
import { boardJsonSchema, boardSchema } from '../../../src/api/board-schema.ts';
import { toModelJson } from '../../../src/api/model-json.ts';
import { toRequestsJson } from '../../../src/api/requests-json.ts';
import { aBoard, aColumn, anEvaluation, aRawScore, aRequest, aTask } from '../domain/samples.ts';

const board = aBoard({
  tasks: [aTask({ id: 'a' }), aTask({ id: 'b', range: null })],
  columns: [aColumn('params')],
  evaluations: [
    anEvaluation({
      model: 'org/whole',
      revision: 'main',
      precision: 'float16',
      runAt: '2026-04-20T00:00:00.000Z',
      path: 'org/whole.json',
      metadata: { params: 7, licence: '=HYPERLINK("x")' },
      scores: [aRawScore({ key: 'a', value: 0.712, stderr: 0.004 }), aRawScore({ key: 'b', value: -3 })],
    }),
    anEvaluation({ model: 'org/partial', scores: { a: 0 } }),
  ],
  requests: [aRequest({ model: 'org/whole', revision: 'main', precision: 'float16', raw: { secret: 1 } })],
});

const counts = { found: 3, bytes: 9, accepted: 2, rejected: 1, ignored: [], formats: {}, fetched: null };
const report = { results: counts, requests: null };

test('board.json has the documented shape, and what it says is what its schema says', () => {
  const json = toBoardJson(board, report);
  expect(boardSchema.strict().parse(json)).toEqual(json);
  expect(json).toMatchObject({ schema_version: 1, updated_at: '2026-04-20T00:00:00.000Z' });
  expect(json.sources).toMatchObject({ results: { found: 3, rejected: 1 }, requests: null });
  expect(json.rows[0]).toEqual({
    id: 'org/whole:float16',
    slug: 'org/whole',
    model: 'org/whole',
    revision: 'main',
    precision: 'float16',
    weight_type: null,
    model_type: null,
    rank: 1,
    rank_interval: null,
    tier: null,
    average: (71.2 - 3) / 2,
    average_stderr: null,
    coverage: 2,
    rank_interval_tasks: null,
    first_share_tasks: null,
    since: null,
    since_previous: null,
    flags: [],
    flag_reasons: {},
    reference: null,
    scores: {
      a: {
        value: 0.712,
        stderr: 0.004,
        stderr_from: 'file',
        display: 71.2,
        file: 'org/whole.json',
        run_at: '2026-04-20T00:00:00.000Z',
      },
      b: {
        value: -3,
        stderr: null,
        stderr_from: null,
        display: -3,
        file: 'org/whole.json',
        run_at: '2026-04-20T00:00:00.000Z',
      },
    },
    metadata: { params: 7, licence: '=HYPERLINK("x")' },
  });
});

test('a missing score is null, and a score of zero is not missing', () => {
  expect(toBoardJson(board, report).rows[1]).toMatchObject({
    rank: null,
    average: null,
    coverage: 1,
    scores: { a: { value: 0, display: 0 }, b: null },
  });
});

test('the JSON Schema names every key of board.json', () => {
  expect(boardJsonSchema()).toMatchObject({
    type: 'object',
    required: 'schema_version title updated_at sources tasks average flags history rows references'.split(
      ' ',
    ),
  });
});

test('board.csv has a line a row in display units; missing is an empty cell', () => {
  const [header, first, second] = parse(toBoardCsv(board));
  expect(header).toEqual(
    'rank rank_low rank_high tier model revision precision weight_type type average average_stderr coverage flags reference a a_stderr b b_stderr params licence'.split(
      ' ',
    ),
  );
  expect(first?.slice(14)).toEqual(['71.2', '0.4', '-3', '', '7', `'=HYPERLINK("x")`]);
  expect(second?.slice(9)).toEqual(['', '', '1', '', '', '0', '', '', '', '', '']);
});

test('a metadata column that bears the name of another column is told apart', () => {
  const clash = aBoard({ evaluations: [anEvaluation({ metadata: { rank: 3 } })] });
  const [header] = parse(toBoardCsv(clash));
  expect(header?.at(-1)).toBe('metadata_rank');
});

test('an empty board is an empty list and a header', () => {
  const empty = aBoard();
  expect(toBoardJson(empty, report).rows).toEqual([]);
  expect(toBoardCsv(empty).split('\r\n')).toHaveLength(2);
});

test('a model’s file holds its rows, evaluations and requests, and nothing of a request’s raw file', () => {
  const [model] = board.models;
  if (!model) throw new Error('The board has a model.');
  const json = toModelJson(model, board);
  expect(json.rows).toEqual([toBoardJson(board, report).rows[0]]);
  expect(json.evaluations).toMatchObject([{ file: 'org/whole.json', scores: [{ key: 'a' }, { key: 'b' }] }]);
  expect(json.requests).toEqual(toRequestsJson(board.requests).requests);
  expect(JSON.stringify(json)).not.toContain('secret');
});
