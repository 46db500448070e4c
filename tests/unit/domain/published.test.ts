import { describe, expect, test } from 'vitest';
import { buildBoard } from '../../../src/domain/build-board.ts';
import { aBoard, anEvaluation, anInput, aRawScore, aRequest } from './samples.ts';

describe('what is published', () => {
  test('leaves out private requests, and their metadata, but no row', () => {
    const board = aBoard({
      evaluations: [anEvaluation()],
      requests: [aRequest({ isPrivate: true, sender: 'someone', metadata: { license: 'secret' } })],
    });
    expect(board.requests).toEqual([]);
    expect(board.models[0]?.requests).toEqual([]);
    expect(board.rows).toMatchObject([{ request: null, metadata: {} }]);
  });

  test('holds no secret and no raw file', () => {
    const token = `hf_${'x'.repeat(30)}`;
    const { board, problems } = buildBoard(
      anInput({
        evaluations: [
          anEvaluation({
            metadata: { args: `token=${token}` },
            harness: token,
            scores: [aRawScore({ value: null, missing: 'not_numeric', found: token })],
          }),
        ],
        requests: ['a', 'b'].map((path) =>
          aRequest({
            path: `${path}/${token}`,
            reason: `401 ${token}`,
            sender: token,
            raw: { token },
            statusText: token,
          }),
        ),
      }),
    );
    const pathless = JSON.stringify([board, problems]).replaceAll(/"path":"[^"]*"/g, '');
    expect(pathless).not.toContain(token);
    expect(board.requests[0]).toMatchObject({ reason: '401 [redacted]', raw: {} });
  });

  test('tells when the newest run was', () => {
    const evaluations = ['2024-06-05T12:31:02Z', '2024-06-05T12:31:02.5Z', null].map((runAt, index) =>
      anEvaluation({ model: `m${index}`, runAt }),
    );
    expect(aBoard({ evaluations }).updatedAt).toBe('2024-06-05T12:31:02.5Z');
    expect(aBoard().updatedAt).toBeNull();
  });
});
