/**
 * The Hub repository that a file was copied from, by the folders that it lies in: `org/name/README.md`,
 * `org__name/README.md`, `models--org--name/…`. null where fewer than two names are there.
 */
export function repoFromPath(path: string): string | null {
  const folders = foldersOf(path);
  for (const folder of folders.toReversed()) {
    const [org, name] = folder.replace(/^models--/, '').split(/__|--/);
    if (org && name) return `${org}/${name}`;
  }
  return folders.length < 2 ? null : folders.slice(-2).join('/');
}

/** The same, or the name of the only folder. */
export function repoOrFolder(path: string): string | null {
  return repoFromPath(path) ?? foldersOf(path).at(-1) ?? null;
}

/** Without hidden ones, such as `.eval_results`. */
function foldersOf(path: string): string[] {
  return path
    .split('/')
    .slice(0, -1)
    .filter((folder) => !folder.startsWith('.'));
}
