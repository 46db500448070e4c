import { readRequest } from '../../formats/requests/read-request.ts';
import { parseTolerantJson } from '../../formats/content/tolerant-json.ts';
import { type Action, TARGETS } from './action.ts';
import { editObject } from './edit-object.ts';

export type ChangedText =
  | { kind: 'changed'; text: string }
  /** It would not be shown as it was given: too long, several lines, or with what looks like a secret in it. */
  | { kind: 'unfit-reason'; shown: string | null };

/**
 * The text of a request file after the action. The reason stands where the board reads it; the reason and the traceback
 * of an earlier run go. Programs of the template, which take no key that they do not know, read no file of a request
 * that has failed or is cancelled, and one that is to run again has lost these keys.
 *
 * @param text of a request that `readRequest` reads.
 */
export function changeStatus(text: string, action: Action, reason: string | null): ChangedText {
  // It is not kept then, but stands in the commit's title, where all can read it too.
  if (action === 'rerun' && reason !== null) {
    const tried = changeStatus(text, 'fail', reason);
    if (tried.kind !== 'changed') return tried;
  }
  const { written, status } = TARGETS[action];
  const kept = action === 'rerun' ? undefined : (reason ?? undefined);
  const edited = editObject(text, { status: written, error_msg: kept, traceback: undefined });
  const outcome = parseTolerantJson(edited);
  const read = readRequest(outcome.kind === 'json' ? outcome.value : null, { path: '', oid: null });
  if (!('request' in read) || read.request.status !== status) {
    throw new TypeError('A request file was not edited as it should be.');
  }
  const shown = read.request.reason;
  return shown === (kept ?? null) ? { kind: 'changed', text: edited } : { kind: 'unfit-reason', shown };
}
