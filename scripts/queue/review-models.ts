import type { OpenedBoard } from '../submission/open-board.ts';
import { createHubModelSource } from '../../src/submission/hub/model-source.ts';
import type { ModelSource } from '../../src/submission/ports.ts';

/**
 * Looks models up as anybody, so that no refusal tells a submitter what only the operator may see. The files of gated
 * models, of which all know that they are there, are read with the token.
 */
export function createReviewModels({ anonymous, http, token, environment }: OpenedBoard): ModelSource {
  const { endpoint } = environment;
  const open = createHubModelSource({ http: anonymous, endpoint });
  const permitted = createHubModelSource({ http, endpoint });
  return {
    exists: (model) => open.exists(model),
    async find(model, revision) {
      const answer = await open.find(model, revision);
      return answer.kind === 'gated' && token !== undefined ? permitted.find(model, revision) : answer;
    },
  };
}
