/** What says that the system or the file system knows no exchange, rather than that this one failed. */
const UNSUPPORTED = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM']);

/**
 * Exchanges two folders in one step, so that there is no moment without the one or the other: `renameat2` on Linux,
 * `renamex_np` on macOS. false, with nothing changed, where that cannot be done: on Windows, on file systems
 * without it, and where the package has no binary for the machine.
 */
export async function exchange(first: string, second: string): Promise<boolean> {
  if (process.platform === 'win32') return false;
  const swap = await loadSwap();
  if (swap === null) return false;
  try {
    await swap(first, second);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && UNSUPPORTED.has(String(error.code))) return false;
    throw error;
  }
}

async function loadSwap() {
  try {
    const { swap } = await import('fs-native-extensions');
    return swap;
  } catch {
    return null;
  }
}
