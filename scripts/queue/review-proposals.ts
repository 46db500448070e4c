import { UserError } from '../../src/domain/user-error.ts';
import { createHubProposals } from '../../src/submission/moderation/review/hub-proposals.ts';
import { review, type Reviewed } from '../../src/submission/moderation/review/review.ts';
import { createRequestStore } from '../../src/submission/request-store.ts';
import { explainingToken } from '../submission/explain-token.ts';
import { openBoard } from '../submission/open-board.ts';
import { pause, TRIES } from '../submission/patience.ts';
import { readEvaluated } from '../submission/read-known.ts';
import { createReviewModels } from './review-models.ts';

export interface ReviewFlags {
  merges: boolean;
  closes: boolean;
  /** Told of each as soon as it is done. */
  onReviewed: (reviewed: Reviewed) => void;
}

/** Looks at the pull requests that submit models, and does with them what is asked. Gives all, in their order. */
export async function reviewProposals({ merges, closes, onReviewed }: ReviewFlags): Promise<Reviewed[]> {
  const board = openBoard({ writes: merges || closes });
  const { requests, dataset, options, http, token, environment } = board;
  if (requests.kind !== 'hub') {
    throw new UserError(
      'Pull requests are on the Hub, and the requests of this board are in a folder.',
      'Write `requests: { hub: org/requests }` under `datasets`.',
    );
  }
  const { endpoint } = environment;
  const { repo, revision: branch, path: folder } = requests;
  const known = await readEvaluated(environment);
  const context = {
    options,
    models: createReviewModels(board),
    store: createRequestStore(dataset, known?.snapshot ?? null),
    evaluated: async () => known?.snapshot.evaluated ?? [],
    now: () => new Date(),
    wait: pause,
    tries: TRIES,
  };
  const proposals = createHubProposals({ http, hasToken: token !== undefined, endpoint, repo, branch });
  return explainingToken(board, async () => {
    const all: Reviewed[] = [];
    for await (const reviewed of review({ proposals, context, folder, merges, closes })) {
      onReviewed(reviewed);
      all.push(reviewed);
    }
    return all;
  });
}
