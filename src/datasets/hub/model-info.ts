import type { Metadata, MetadataValue } from '../../domain/metadata.ts';
import { countParameters, type Quantisation } from '../../domain/parameter-count.ts';
import { BadAnswerError, HttpStatusError } from '../http/http-error.ts';

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

type Json = Readonly<Record<string, unknown>>;

function factsOf(info: Json): Metadata {
  const card = recordOf(info['cardData']) ?? {};
  const tags = listOf(info['tags']);
  const tagged = (name: string) =>
    tags.find((tag) => tag.startsWith(`${name}:`))?.slice(name.length + 1) ?? null;
  const license = textOf(card['license']) ?? tagged('license');
  const gated = info['gated'];
  const facts: Record<string, MetadataValue> = {
    params: billionsOf(info),
    license: license === 'other' ? (textOf(card['license_name']) ?? license) : license,
    base_model: joined(card['base_model']) ?? tagged('base_model'),
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
  const elements = Object.entries(recordOf(safetensors?.['parameters']) ?? {}).flatMap(([type, count]) =>
    typeof count === 'number' && count >= 0 ? [[type, count] as const] : [],
  );
  const counted = countParameters(new Map(elements), quantisationOf(info));
  const count = counted > 0 ? counted : numberOf(safetensors?.['total']);
  return count === null || count <= 0 ? null : Number((count / 1e9).toPrecision(4));
}

function quantisationOf(info: Json): Quantisation | null {
  const config = recordOf(recordOf(info['config'])?.['quantization_config']);
  const method = textOf(config?.['quant_method']);
  if (method === null) return null;
  const bits = numberOf(config?.['bits']);
  const isEightBit = config?.['load_in_8bit'] === true;
  return { method, bits: bits ?? (isEightBit ? 8 : null) };
}

function recordOf(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function joined(value: unknown): string | null {
  if (typeof value === 'string') return textOf(value);
  const list = listOf(value);
  return list.length === 0 ? null : textOf(list.join(', '));
}

const MAX_TEXT = 500;

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, MAX_TEXT) : null;
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
