/** Fewer than 1,000. */
export function bytes(count: number): string {
  return `${count} ${count === 1 ? 'Byte' : 'Bytes'}`;
}
