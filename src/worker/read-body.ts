import { Problem } from './problem.ts';

/** Bytes: many times what a submission needs. */
export const LONGEST_BODY = 8192;
const SLOWEST_MS = 10_000;

/**
 * The JSON object of a request, all of whose values are texts, numbers, booleans or null. Whatever `Content-Length`
 * says, no more than `LONGEST_BODY` is read. Throws a `Problem` for anything else.
 */
export async function readBody(request: Request): Promise<Readonly<Record<string, unknown>>> {
  checkHeaders(request.headers);
  return parse(await readBytes(request));
}

function checkHeaders(headers: Headers): void {
  const type = headers.get('Content-Type') ?? '';
  if (!/^application\/json(?:\s*;\s*charset="?utf-8"?)?$/i.test(type)) throw new Problem('content-type');
  const encoding = headers.get('Content-Encoding') ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') throw new Problem('content-encoding');
}

async function readBytes({ body, headers }: Request): Promise<Uint8Array> {
  if (Number(headers.get('Content-Length') ?? 0) > LONGEST_BODY) throw new Problem('too-long');
  const bytes = new Uint8Array(LONGEST_BODY);
  let length = 0;
  const reader = body?.getReader();
  if (reader === undefined) return bytes.subarray(0, 0);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooSlow = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Problem('slow')), SLOWEST_MS);
  });
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), tooSlow]);
      if (done) return bytes.subarray(0, length);
      if (length + value.length > LONGEST_BODY) throw new Problem('too-long');
      bytes.set(value, length);
      length += value.length;
    }
  } catch (error) {
    void reader.cancel().catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function parse(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Problem('not-json');
  }
  const isObject = (one: unknown) => typeof one === 'object' && one !== null;
  if (!isObject(value) || Array.isArray(value)) throw new Problem('not-flat');
  const entries = Object.entries(value);
  if (entries.some(([, one]) => isObject(one))) throw new Problem('not-flat');
  // Object.fromEntries defines `__proto__` as a key like any other.
  return Object.fromEntries(entries);
}
