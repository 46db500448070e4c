declare module 'fs-native-extensions' {
  /** Exchanges two folders of one file system in a single step. Rejects with a `code` such as `EINVAL` where that is not possible. */
  export function swap(from: string, to: string): Promise<void>;
}
