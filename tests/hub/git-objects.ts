import { createHash } from 'node:crypto';

/** A file's place in a git tree. */
export interface TreeItem {
  path: string;
  oid: string;
}

/** A folder's place in a git tree; the root has the path ''. */
export interface GitTrees {
  /** Oid by the folder's path. */
  oids: Map<string, string>;
  /** Every file and folder below the root, in git's own order. */
  order: { path: string; isFolder: boolean }[];
}

/** The oid that `git hash-object` gives. */
export function blobOid(bytes: Uint8Array): string {
  return objectOid('blob', bytes);
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The text that git keeps in place of a file that LFS has. */
export function lfsPointer(oid: string, size: number): Buffer {
  return Buffer.from(`version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${size}\n`);
}

/** The oid of a commit object with this content, as `git commit-tree` gives it. */
export function commitOid(commit: {
  tree: string;
  parent: string | null;
  title: string;
  date: Date;
}): string {
  const seconds = Math.floor(commit.date.getTime() / 1000);
  const person = `Test Hub <hub@example.org> ${seconds} +0000`;
  const parent = commit.parent === null ? '' : `parent ${commit.parent}\n`;
  const text = `tree ${commit.tree}\n${parent}author ${person}\ncommitter ${person}\n\n${commit.title}\n`;
  return objectOid('commit', Buffer.from(text));
}

/** Git's tree objects for a set of files. */
export function buildTrees(items: Iterable<TreeItem>): GitTrees {
  const root = newFolder();
  for (const { path, oid } of items) {
    const steps = path.split('/');
    const name = steps.pop() ?? '';
    let folder = root;
    for (const step of steps) folder = getFolder(folder, step);
    folder.files.set(name, oid);
  }
  const trees: GitTrees = { oids: new Map(), order: [] };
  hashFolder(root, '', trees);
  return trees;
}

interface Folder {
  files: Map<string, string>;
  folders: Map<string, Folder>;
}

function newFolder(): Folder {
  return { files: new Map(), folders: new Map() };
}

function getFolder(parent: Folder, name: string): Folder {
  const folder = parent.folders.get(name) ?? newFolder();
  parent.folders.set(name, folder);
  return folder;
}

function hashFolder(folder: Folder, prefix: string, trees: GitTrees): string {
  const names = [
    ...[...folder.files.keys()].map((name) => ({ name, key: Buffer.from(name), isFolder: false })),
    ...[...folder.folders.keys()].map((name) => ({ name, key: Buffer.from(`${name}/`), isFolder: true })),
  ].sort((a, b) => Buffer.compare(a.key, b.key));
  const parts = names.map(({ name, isFolder }) => {
    const path = prefix + name;
    trees.order.push({ path, isFolder });
    const child = folder.folders.get(name);
    const oid = isFolder && child ? hashFolder(child, `${path}/`, trees) : (folder.files.get(name) ?? '');
    return Buffer.concat([
      Buffer.from(`${isFolder ? '40000' : '100644'} ${name}\0`),
      Buffer.from(oid, 'hex'),
    ]);
  });
  const oid = objectOid('tree', Buffer.concat(parts));
  trees.oids.set(prefix.slice(0, -1), oid);
  return oid;
}

function objectOid(type: 'blob' | 'tree' | 'commit', body: Uint8Array): string {
  return createHash('sha1').update(`${type} ${body.length}\0`).update(body).digest('hex');
}
