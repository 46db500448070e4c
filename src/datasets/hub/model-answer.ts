import type { Quantisation } from '../../domain/parameter-count.ts';

/** An object of an answer or a file, of whose keys nothing is known. */
export type Json = Readonly<Record<string, unknown>>;

/** Longer texts are cut: a fact about a model is a line. */
const MAX_TEXT = 500;

/** The licence that a model's answer names, as the Hub identifies it: of the card, else of the tags. */
export function licenseOf(info: Json): string | null {
  const card = recordOf(info['cardData']);
  const license = textOf(card?.['license']) ?? tagOf(info, 'license');
  return license === 'other' ? (textOf(card?.['license_name']) ?? license) : license;
}

/** What the first tag `name:…` says. */
export function tagOf(info: Json, name: string): string | null {
  const tag = listOf(info['tags']).find((text) => text.startsWith(`${name}:`));
  return tag?.slice(name.length + 1) ?? null;
}

/** Numbers of elements by type of number, of the Hub's `safetensors`. */
export function elementsOf(safetensors: Json | null): Map<string, number> {
  return new Map(
    Object.entries(recordOf(safetensors?.['parameters']) ?? {}).flatMap(([type, count]) =>
      typeof count === 'number' && count >= 0 ? [[type, count] as const] : [],
    ),
  );
}

/** How a model's `config.json` says that the weights are packed; null where it says nothing of it. */
export function quantisationOf(config: Json | null): Quantisation | null {
  const packing = recordOf(config?.['quantization_config']);
  const method = textOf(packing?.['quant_method']);
  if (method === null) return null;
  const bits = numberOf(packing?.['bits']);
  const isEightBit = packing?.['load_in_8bit'] === true;
  return { method, bits: bits ?? (isEightBit ? 8 : null) };
}

export function recordOf(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

export function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** A list of texts, of which one may stand alone; without empty ones. */
export function textsOf(value: unknown): string[] {
  return (typeof value === 'string' ? [value] : listOf(value)).flatMap((text) => textOf(text) ?? []);
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, MAX_TEXT) : null;
}

export function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
