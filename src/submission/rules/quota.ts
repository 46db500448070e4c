import * as words from '#words/submission-refusals.ts';
import { formatPlain } from '../../domain/number-format.ts';
import { runTime } from '../../domain/run-time.ts';
import type { Quota } from '../../domain/submission-options.ts';
import type { KnownRequest } from '../ports.ts';
import type { Refusal } from '../refusal.ts';
import type { Submitter } from '../submission.ts';
import { refuse } from './rule.ts';

const DAY = 86_400_000;

/**
 * Requests within the window count, failed ones too, for they have cost an evaluation; cancelled ones do not. Nobody
 * who is exempt, belongs to who is, or runs the board (no submitter) has a limit.
 */
export function refuseQuota(
  model: string,
  submitter: Submitter | null,
  { quota, requests, now }: { quota: Quota; requests: readonly KnownRequest[]; now: Date },
): Refusal[] {
  if (submitter === null) return [];
  const isExempt = (name: string) => quota.exempt.includes(name.toLowerCase());
  if ([submitter.name, ...submitter.orgs].some(isExempt)) return [];
  const org = model.split('/', 1).join();
  const days = formatPlain(quota.days, 2);
  const since = now.getTime() - quota.days * DAY;
  const counted = requests.filter(
    ({ status, submittedAt }) => status !== 'cancelled' && runTime(submittedAt) > since,
  );
  /** When the next is free, as text; null: now. */
  const freeAt = (most: number | null, isCounted: (request: KnownRequest) => boolean): string | null => {
    const times = counted.filter(isCounted).map(({ submittedAt }) => runTime(submittedAt));
    if (most === null || times.length < most) return null;
    const free = times.sort((a, b) => a - b)[times.length - most] ?? 0;
    return `${new Date(free + quota.days * DAY + 59_999).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  };
  const { perPerson, perOrg } = quota;
  const person = freeAt(perPerson, ({ sender }) => sender?.toLowerCase() === submitter.name.toLowerCase());
  const ofOrg = isExempt(org)
    ? null
    : freeAt(perOrg, (request) => request.model.toLowerCase().startsWith(`${org.toLowerCase()}/`));
  return [
    ...(person === null
      ? []
      : [refuse('quota-person', null, words.quotaOfPerson(submitter.name, perPerson ?? 0, days, person))]),
    ...(ofOrg === null
      ? []
      : [refuse('quota-org', 'model', words.quotaOfOrg(org, perOrg ?? 0, days, ofOrg))]),
  ];
}
