import { canonicalPrecision } from '../../domain/entry.ts';
import { isObject, own, textOf, type JsonObject } from '../values/json-object.ts';
import { parseTolerantJson } from '../content/tolerant-json.ts';

/** lm_eval's `model_args`: an object, a JSON text, or `k=v,k=v`. Keys that are absent are undefined to `own`. */
export function parseModelArgs(value: unknown): JsonObject {
  if (isObject(value)) return value;
  const text = textOf(value);
  if (text === null) return {};
  if (text.startsWith('{')) {
    const parsed = parseTolerantJson(text);
    return parsed.kind === 'json' && isObject(parsed.value) ? parsed.value : {};
  }
  return Object.fromEntries(
    text.split(',').map((pair) => {
      const at = pair.indexOf('=');
      return at === -1 ? [pair.trim(), ''] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    }),
  );
}

/** What may name the model, in lm_eval's own order: an adapter or delta before the model that it changes. */
export function modelCandidates(args: JsonObject): unknown[] {
  return ['peft', 'delta', 'pretrained', 'model', 'path', 'engine'].map((key) => own(args, key));
}

/** Quantisation, else the data type; `auto` says nothing. */
export function precisionOf(args: JsonObject, stated: unknown): string | null {
  if (isOn(own(args, 'load_in_8bit'))) return '8bit';
  if (isOn(own(args, 'load_in_4bit'))) return '4bit';
  if (isOn(own(args, 'autogptq')) || isOn(own(args, 'gptqmodel'))) return 'GPTQ';
  const types = [stated, own(args, 'dtype'), own(args, 'torch_dtype')].map(textOf);
  return canonicalPrecision(types.find((type) => type !== null && type.toLowerCase() !== 'auto') ?? null);
}

export function weightTypeOf(args: JsonObject): string | null {
  if (textOf(own(args, 'peft')) !== null) return 'Adapter';
  return textOf(own(args, 'delta')) === null ? null : 'Delta';
}

function isOn(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  const text = textOf(value)?.toLowerCase() ?? 'false';
  return text !== 'false' && text !== 'none' && text !== '0';
}
