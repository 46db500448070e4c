import type { Metadata, MetadataValue } from '../../domain/metadata.ts';
import { countParameters } from '../../domain/parameter-count.ts';
import { BadAnswerError, HttpStatusError } from '../http/http-error.ts';
import {
  elementsOf,
  type Json,
  licenseOf,
  listOf,
  numberOf,
  quantisationOf,
  recordOf,
  tagOf,
  textOf,
  textsOf,
} from './model-answer.ts';

/** What the Hub says of a model that everybody can see. */
export interface ModelInfo {
  /** As it is called there now: another name than was asked for where it has been renamed. */
  id: string;
  /** The commit that was asked for, or the newest. */
  sha: string | null;
  facts: Metadata;
}

const FIELDS = [
  ...['sha', 'createdAt', 'gated', 'disabled', 'private'],
  ...['likes', 'downloads', 'tags', 'pipeline_tag', 'library_name', 'cardData', 'safetensors', 'config'],
];
/** Beyond, tags are no description. */
const MAX_TAGS = 20;

/**
 * Asks the Hub about a model, at a commit where one is given and still there, else at the newest. null where it is not
 * there, or not for everybody.
 *
 * @param model `org/name`; checked by the caller.
 * @throws what `http` throws for other failures.
 */
export async function readModelInfo(
  http: typeof fetch,
  endpoint: string,
  model: string,
  revision: string | null,
): Promise<ModelInfo | null> {
  const query = new URLSearchParams(FIELDS.map((field) => ['expand[]', field])).toString();
  const base = `${endpoint}/api/models/${model}`;
  if (revision !== null) {
    const found = await ask(http, `${base}/revision/${encodeURIComponent(revision)}?${query}`);
    if (found !== null) return found;
  }
  return await ask(http, `${base}?${query}`);
}

const NOT_PUBLIC = [401, 403, 404, 410, 451];

async function ask(http: typeof fetch, url: string): Promise<ModelInfo | null> {
  try {
    const answer: unknown = await (await http(url)).json();
    const info = recordOf(answer);
    const id = info === null ? null : textOf(info['id']);
    if (info === null || id === null) throw new BadAnswerError('it names no model');
    if (info['private'] === true || info['disabled'] === true) return null;
    return { id, sha: textOf(info['sha']), facts: factsOf(info) };
  } catch (error) {
    if (error instanceof HttpStatusError && NOT_PUBLIC.includes(error.status)) return null;
    throw error;
  }
}

function factsOf(info: Json): Metadata {
  const card = recordOf(info['cardData']) ?? {};
  const tags = listOf(info['tags']);
  const gated = info['gated'];
  const facts: Record<string, MetadataValue> = {
    params: billionsOf(info),
    license: licenseOf(info),
    base_model: joined(card['base_model']) ?? tagOf(info, 'base_model'),
    pipeline: textOf(info['pipeline_tag']),
    library: textOf(info['library_name']),
    architecture: joined(recordOf(info['config'])?.['architectures']),
    tags: joined(tags.filter((tag) => !tag.includes(':')).slice(0, MAX_TAGS)),
    likes: numberOf(info['likes']),
    downloads: numberOf(info['downloads']),
    gated: typeof gated === 'string' || (typeof gated === 'boolean' ? gated : null),
    created_at: textOf(info['createdAt'])?.slice(0, 'yyyy-mm-dd'.length) ?? null,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}

/** In billions, to four digits. */
function billionsOf(info: Json): number | null {
  const safetensors = recordOf(info['safetensors']);
  const counted = countParameters(elementsOf(safetensors), quantisationOf(recordOf(info['config'])));
  const count = counted > 0 ? counted : numberOf(safetensors?.['total']);
  return count === null || count <= 0 ? null : Number((count / 1e9).toPrecision(4));
}

function joined(value: unknown): string | null {
  const texts = textsOf(value);
  return texts.length === 0 ? null : textOf(texts.join(', '));
}
