import { BadAnswerError, HttpStatusError } from '../../datasets/http/http-error.ts';
import { encodePath } from '../../datasets/hub/address.ts';
import {
  type Json,
  licenseOf,
  numberOf,
  recordOf,
  tagOf,
  textOf,
  textsOf,
} from '../../datasets/hub/model-answer.ts';
import type { Candidate, CandidateAnswer, ModelSource } from '../ports.ts';
import { countWeights } from './count-weights.ts';
import { describeLookUpFailure } from './failure.ts';
import { createModelFiles, readSiblings } from './model-files.ts';
import { stripHeader } from './card.ts';

export interface HubModelOptions {
  /** From `createHttp`; with a token, if what it sees is to be seen. */
  http: typeof fetch;
  /** The Hub's address, such as `https://huggingface.co`. */
  endpoint: string;
}

const NOT_THERE = [401, 403, 404, 410, 451];

/**
 * Looks models up on the Hub: one request for what it says of them, one each for the card and `config.json`, and for
 * weights whose parameters the Hub has not counted at that commit one for each safetensors file and one for their
 * index. Twelve for a usual model, and at most some twenty.
 */
export function createHubModelSource({ http, endpoint: given }: HubModelOptions): ModelSource {
  const endpoint = given.replace(/\/+$/, '');

  const find = async (model: string, revision: string): Promise<CandidateAnswer> => {
    const base = `${endpoint}/api/models/${encodePath(model)}`;
    const info = await askAbout(http, `${base}/revision/${encodeURIComponent(revision)}?blobs=true`);
    if ('missing' in info) return { kind: info.missing };
    const { id, sha, answer } = info;
    const files = createModelFiles({ http, endpoint, id, sha, files: readSiblings(answer['siblings']) });
    try {
      const [card, config] = await Promise.all([files.readText('README.md'), files.readJson('config.json')]);
      // The Hub counts for a branch only, and somebody may have asked for a commit of another one.
      const counted = revision === 'main' ? recordOf(answer['safetensors']) : null;
      const parameters = await countWeights(files, recordOf(config), counted);
      const described = describeModel(id, sha, answer, recordOf(config));
      return {
        kind: 'found',
        candidate: { ...described, files: files.all, card: card && stripHeader(card), parameters },
      };
    } catch (error) {
      if (isGated(error)) return { kind: 'gated' };
      throw error;
    }
  };

  const telling = async <T>(model: string, run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      throw describeLookUpFailure(error, model, endpoint);
    }
  };

  return {
    find: (model, revision) => telling(model, () => find(model, revision)),
    exists: (model) =>
      telling(model, async () => {
        const found = await askAbout(http, `${endpoint}/api/models/${encodePath(model)}?expand[]=sha`);
        return !('missing' in found) || found.missing === 'gated';
      }),
  };
}

type About =
  { id: string; sha: string; answer: Json } | { missing: Exclude<CandidateAnswer['kind'], 'found'> };

async function askAbout(http: typeof fetch, url: string): Promise<About> {
  try {
    const answer = recordOf(await (await http(url)).json());
    const id = textOf(answer?.['id']);
    const sha = textOf(answer?.['sha']);
    if (answer === null || id === null || !/^[\w.-]+(?:\/[\w.-]+)?$/.test(id)) {
      throw new BadAnswerError('it names no model');
    }
    if (sha === null || !/^[0-9a-f]{40}$/.test(sha)) throw new BadAnswerError('it names no commit');
    return { id, sha, answer };
  } catch (error) {
    if (isGated(error)) return { missing: 'gated' };
    if (!(error instanceof HttpStatusError) || !NOT_THERE.includes(error.status)) throw error;
    return { missing: error.code === 'RevisionNotFound' ? 'no-revision' : 'no-model' };
  }
}

function describeModel(
  id: string,
  sha: string,
  answer: Json,
  config: Json | null,
): Omit<Candidate, 'files' | 'card' | 'parameters'> {
  const card = recordOf(answer['cardData']);
  const named = textsOf(card?.['base_model']);
  const tagged = tagOf(answer, 'base_model');
  return {
    id,
    sha,
    isPrivate: answer['private'] === true,
    isGated: typeof answer['gated'] === 'string' || answer['gated'] === true,
    isDisabled: answer['disabled'] === true,
    license: licenseOf(answer),
    baseModels: named.length > 0 || tagged === null ? named : [tagged],
    architectures: textsOf(config?.['architectures']),
    likes: numberOf(answer['likes']),
  };
}

function isGated(error: unknown): boolean {
  return error instanceof HttpStatusError && error.code === 'GatedRepo';
}
