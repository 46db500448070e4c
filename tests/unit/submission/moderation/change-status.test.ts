import { expect, it } from 'vitest';
import { readRequest } from '../../../../src/formats/requests/read-request.ts';
import { changeStatus } from '../../../../src/submission/moderation/change-status.ts';

const TEXT = '{"model": "org/a", "status": "RUNNING", "error_msg": "old", "traceback": "old"}';

it.each([
  ['cancel', 'cancelled', 'Asked for'],
  ['fail', 'failed', 'Out of memory'],
  ['rerun', 'rerun', null],
] as const)('%s is read back as %s, with its reason', (action, status, reason) => {
  const changed = changeStatus(TEXT, action, reason);
  const text = changed.kind === 'changed' ? changed.text : '';
  const read = readRequest(JSON.parse(text), { path: 'a.json', oid: null });
  expect(read).toMatchObject({ request: { status, reason } });
  expect(text).not.toContain('old');
});

it.each([
  ['of two lines', 'one\ntwo', 'one'],
  ['that is too long', 'x'.repeat(301), `${'x'.repeat(299)}…`],
  ['with a secret', 'password: hunter22', 'password: [redacted]'],
  ['that says nothing', '---', null],
])('takes no reason %s, for none of the actions', (_what, reason, shown) => {
  for (const action of ['cancel', 'fail', 'rerun'] as const) {
    expect(changeStatus(TEXT, action, reason)).toEqual({ kind: 'unfit-reason', shown });
  }
});
