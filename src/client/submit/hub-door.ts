import * as words from '#words/submit-form.ts';
import { DatasetError } from '../../datasets/dataset-error.ts';
import { readHubAddress } from '../../datasets/hub/address.ts';
import { proposeToHub, type Proposal } from '../../datasets/hub/commit/propose.ts';
import type { SubmitOutcome } from '../../submission/outcome.ts';
import type { RequestFile, RequestStore } from '../../submission/ports.ts';
import { submit } from '../../submission/submit.ts';
import type { Submission } from '../../submission/submission.ts';
import { toObject } from './answer.ts';
import type { Result } from './door.ts';
import type { ControllerOptions } from './form-controller.ts';
import type { Identity } from './identity.ts';
import { createSiteContext, whileSignedIn } from './site-context.ts';

/** What became of the file that was to be written. */
interface Written {
  file: RequestFile | null;
  pullRequest: Proposal | null;
}

/** Hands in as a pull request of whoever is signed in; where nobody is, gives the file to be put on the Hub by hand. */
export async function handIn(
  submission: Submission,
  identity: Identity | null,
  options: Pick<ControllerOptions, 'settings' | 'snapshotAddress'>,
): Promise<Result> {
  const context = await createSiteContext(options, identity?.token ?? null);
  const { http, endpoint, requests } = context.place;
  const propose = async ({ path, content, title: short }: RequestFile, parent: string | null) => {
    const title = nameCommit(short, content);
    return proposeToHub({
      address: readHubAddress(requests, endpoint),
      http,
      parent: parent ?? '',
      title,
      author: identity?.submitter.name,
      description: words.proposal(title),
      changes: new Map([[path, new TextEncoder().encode(content)]]),
    });
  };
  const written: Written = { file: null, pullRequest: null };
  const store: RequestStore = {
    read: () => context.store.read(),
    readRaw: (path, at) => context.store.readRaw(path, at),
    async write(file, at) {
      written.file = file;
      try {
        if (identity) written.pullRequest = await propose(file, at.commit);
        return 'written';
      } catch (error) {
        if (error instanceof DatasetError && error.code === 'stale-parent') return 'moved';
        throw error;
      }
    },
  };
  const outcome = await whileSignedIn(
    context,
    ({ kind }) => kind === 'accepted',
    () => submit(submission, identity?.submitter ?? null, { ...context, store }),
  );
  return toResult(outcome, written, requests.path);
}

/** A pull request is found again by its title, so that it has to name the model's commit too. */
function nameCommit(title: string, content: string): string {
  const { revision } = toObject(JSON.parse(content));
  return typeof revision === 'string' ? `${title} at ${revision.slice(0, 12)}` : title;
}

function toResult(outcome: SubmitOutcome, { file, pullRequest }: Written, folder: string): Result {
  if (outcome.kind !== 'accepted') return outcome;
  if (file && !pullRequest) {
    return { kind: 'file', file: { ...file, path: folder === '' ? file.path : `${folder}/${file.path}` } };
  }
  const { path, model, precision, submittedAt } = outcome.request;
  return {
    kind: 'accepted',
    request: {
      path,
      model,
      precision: precision ?? '',
      submitted_at: submittedAt ?? '',
      pull_request: pullRequest?.url ?? outcome.pullRequest,
    },
    isNew: pullRequest?.isNew ?? outcome.isNew,
  };
}
