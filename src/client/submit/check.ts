import { checkSubmission } from '../../submission/submit.ts';
import type { Submission } from '../../submission/submission.ts';
import type { ControllerOptions } from './form-controller.ts';
import type { Identity } from './identity.ts';
import { createSiteContext, whileSignedIn } from './site-context.ts';

/**
 * All rules, without writing anything, as whoever is signed in, or as nobody. A worker's session is no token of the
 * Hub, so with one the Hub is asked as by nobody.
 */
export async function check(
  submission: Submission,
  identity: Identity | null,
  options: Pick<ControllerOptions, 'settings' | 'snapshotAddress'>,
): ReturnType<typeof checkSubmission> {
  const isHubToken = options.settings.options.door.kind === 'pull-request';
  const context = await createSiteContext(options, isHubToken ? (identity?.token ?? null) : null);
  return whileSignedIn(
    context,
    ({ refusals }) => refusals.length === 0,
    () => checkSubmission(submission, identity?.submitter ?? null, context),
  );
}
