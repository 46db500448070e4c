import { describe, expect, test } from 'vitest';
import { body, breakOff, shortBody, status } from '../hub/fault.ts';
import { HubFixture, manyFiles, readAll, REPO, TOKEN } from './hub-fixture.ts';

const fixture = new HubFixture();

describe('the token', () => {
  test.each(['hf_with space', 'hf_line\nbreak', 'hf_ümlaut', 'hf_\u0000'])(
    '%j is refused without being told',
    (token) => {
      expect(() => fixture.open({ token })).toThrow(
        'HF_TOKEN is no token of the Hub: it has a space, a line break or a foreign character in it.',
      );
    },
  );

  test('goes with every request to the Hub', async () => {
    fixture.hub.addToken(TOKEN, { role: 'read' });
    fixture.hub.commit(REPO, manyFiles(12));
    await readAll(fixture.open({ token: TOKEN }));
    expect(new Set(fixture.hub.requests.map(({ headers }) => headers.authorization))).toEqual(
      new Set([`Bearer ${TOKEN}`]),
    );
  });

  test('is in no error, whatever the Hub answers', async () => {
    fixture.hub.addToken(TOKEN, { role: 'read' });
    fixture.hub.commit(REPO, manyFiles(1));
    const echo = (code: number) =>
      status(code, { 'X-Error-Code': TOKEN, 'X-Error-Message': TOKEN, 'X-Request-Id': TOKEN });
    const faults = [
      ...[400, 401, 403, 404, 412, 418, 429, 500, 503].map(echo),
      body(TOKEN),
      shortBody(1),
      breakOff(0),
    ];
    for (const when of [/commits/, /tree/, /resolve/]) {
      for (const fault of faults) {
        const dataset = fixture.open({ token: TOKEN, tries: 1 });
        fixture.hub.addFault({ when, times: 3, fault });
        const error: unknown = await readAll(dataset).catch((reason: unknown) => reason);
        expect(error instanceof Error).toBe(true);
        expect(describeDeeply(error)).not.toContain(TOKEN);
        fixture.hub.clearFaults();
      }
    }
  });
});

/** All that could be printed of an error: messages, stack, own properties, causes. */
function describeDeeply(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(error) ?? '';
  return [error.message, error.stack, JSON.stringify(error), describeDeeply(error.cause)].join('\n');
}
