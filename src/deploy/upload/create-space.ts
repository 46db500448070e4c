import { DatasetError } from '../../datasets/dataset-error.ts';
import { HttpStatusError } from '../../datasets/http/http-error.ts';
import { describeCommitFailure } from '../../datasets/hub/commit/failure.ts';
import type { Space } from './space.ts';
import { BRANCH } from './space.ts';

/** Makes the static Space, empty but for what the Hub puts there. It is no failure when it is there already. */
export async function createSpace(space: Space): Promise<void> {
  const { address, http, patience } = space;
  const [organization, name] = address.repo.split('/');
  const wish = { type: 'space', sdk: 'static', organization, name, private: false };
  try {
    await patience.retry(async () => {
      try {
        await http(`${address.endpoint}/api/repos/create`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(wish),
        });
      } catch (error) {
        // Also after an answer that was lost.
        if (!(error instanceof HttpStatusError) || error.status !== 409) throw error;
      }
    });
  } catch (error) {
    throw refuse(error, space);
  }
}

function refuse(error: unknown, { address }: Space): unknown {
  if (error instanceof HttpStatusError && (error.status === 401 || error.status === 403)) {
    return new DatasetError(
      'not-permitted',
      `The Space "${address.name}" does not exist, and this HF_TOKEN may not make it: ${address.endpoint} answers ${error.status}.`,
      `Use a token that may write to ${address.repo.split('/')[0] ?? ''}, or make the Space (SDK: static) on ${address.endpoint}/new-space.`,
    );
  }
  return describeCommitFailure(error, { address, branch: BRANCH, title: 'A new Space' });
}
