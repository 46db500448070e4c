import type { RequestStatus } from '../../domain/request.ts';

/** What somebody who runs the board may do to a request. */
export const ACTIONS = ['cancel', 'rerun', 'fail'] as const;
export type Action = (typeof ACTIONS)[number];

/** To which status it leads, and the word for it that the template's programs know. */
export const TARGETS: Readonly<Record<Action, { status: RequestStatus; written: string }>> = {
  cancel: { status: 'cancelled', written: 'CANCELLED' },
  rerun: { status: 'rerun', written: 'RERUN' },
  fail: { status: 'failed', written: 'FAILED' },
};
