/** How often something is decided anew and written when others write at the same time. */
export const TRIES = 10;

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds));
}
