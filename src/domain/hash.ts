const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * Eight characters of base 36 for a text: the low end of 64-bit FNV-1a over its UTF-8 bytes. For names, not for
 * secrets. http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function shortHash(text: string): string {
  let state = OFFSET;
  for (const byte of new TextEncoder().encode(text)) {
    state = BigInt.asUintN(64, (state ^ BigInt(byte)) * PRIME);
  }
  return state.toString(36).padStart(8, '0').slice(-8);
}
