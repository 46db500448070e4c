import type { SubmissionOptions } from '../../domain/submission-options.ts';
import type { Submitter } from '../../submission/submission.ts';

/** A session goes into a header: somebody in hundreds of organisations keeps those that a rule names, and some more. */
const MOST = 100;

export function keepOrgs({ name, orgs }: Submitter, { rules }: SubmissionOptions): Submitter {
  const named = new Set([...rules.quota.exempt, ...rules.blocked.map((blocked) => blocked.name)]);
  const isNamed = (org: string) => named.has(org.toLowerCase());
  const sorted = [...orgs.filter(isNamed), ...orgs.filter((org) => !isNamed(org))];
  return { name, orgs: sorted.slice(0, MOST) };
}
