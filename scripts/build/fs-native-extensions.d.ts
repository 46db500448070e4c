declare module 'fs-native-extensions' {
  /** Exchanges two folders of one file system in a single step. Rejects with a `code` such as `EINVAL` where that is not possible. */
  export function swap(from: string, to: string): Promise<void>;
  /** Locks a file for as long as it stays open, also against others of this process; false when it is locked already. */
  export function tryLock(file: number): boolean;
}
