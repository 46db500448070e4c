/** `model-00001-of-00003.safetensors` */
const SHARD = /^(.*)-\d{5}-of-(\d{5})\.safetensors$/;

/**
 * Which parts of the weights are not there, by the names of those that are, which say how many there must be. Weights of
 * another name that are complete make up for it, unless `model` is what lacks a part: that is what is loaded.
 */
export function findMissingShards(paths: readonly string[]): string[] {
  const sets = [...Map.groupBy(paths, keyOf).values()].map((parts) => {
    const [first = ''] = parts;
    return { name: nameOf(first), missing: missingOf(first, new Set(parts)) };
  });
  const ofModel = sets.filter(({ name }) => name === 'model');
  const asked = ofModel.length > 0 ? ofModel : sets;
  if (asked.some(({ missing }) => missing.length === 0)) return [];
  return asked[0]?.missing ?? [];
}

/** The same for the parts of one whole. */
function keyOf(path: string): string {
  const [, name = path, total = ''] = SHARD.exec(path) ?? [];
  return `${name} ${total}`;
}

function nameOf(path: string): string {
  return SHARD.exec(path)?.[1] ?? path.replace(/\.safetensors$/, '');
}

function missingOf(part: string, there: ReadonlySet<string>): string[] {
  const [, name = '', total = '0'] = SHARD.exec(part) ?? [];
  return Array.from(
    { length: Number(total) },
    (_, index) => `${name}-${String(index + 1).padStart(5, '0')}-of-${total}.safetensors`,
  ).filter((path) => !there.has(path));
}
