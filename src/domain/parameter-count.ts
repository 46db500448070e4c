/** How a checkpoint's weights are packed, as its `config.json` says. */
export interface Quantisation {
  /** `gptq`, `awq`, `bitsandbytes`, … */
  method: string;
  /** Bits a weight; null where the config does not say. */
  bits: number | null;
}

/** Widths of the integers that several weights are packed into, in bits. */
const PACKED = new Map([
  ['I64', 64],
  ['I32', 32],
  ['U32', 32],
  ['I16', 16],
  ['U8', 8],
]);
const FOUR_BIT = 4;
/** Of its packing the Hub's headers tell the elements of bytes, two weights each at four bits. */
const METHODS = /^(?:gptq|awq|auto-?round|bitsandbytes|bnb|exl2|hqq|compressed-tensors)$/i;

/**
 * How many parameters a model has, from the numbers of elements in its safetensors headers by type of number, such as
 * `{BF16: 8030261248}`. Integers of a quantised checkpoint hold several weights each.
 */
export function countParameters(
  elements: ReadonlyMap<string, number>,
  quantisation: Quantisation | null,
): number {
  let sum = 0;
  for (const [type, count] of elements) {
    const width = PACKED.get(type);
    const isPacked = quantisation !== null && width !== undefined && METHODS.test(quantisation.method);
    sum += isPacked ? (count * width) / (quantisation.bits ?? FOUR_BIT) : count;
  }
  return Math.round(sum);
}
