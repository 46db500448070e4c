import { blobOid, buildTrees, commitOid, type GitTrees, lfsPointer, sha256 } from './git-objects.ts';

export type RepoType = 'models' | 'datasets' | 'spaces';

export interface StoredFile {
  bytes: Buffer;
  /** git-blob SHA-1 of what git keeps: the content, or the pointer of an LFS file. */
  oid: string;
  lfs: { oid: string; size: number; pointerSize: number } | null;
}

export interface StoredCommit {
  oid: string;
  parent: string | null;
  title: string;
  date: Date;
  files: ReadonlyMap<string, StoredFile>;
  trees: GitTrees;
}

/** What a commit does to one path: new content, or null to delete it. */
export type Change = { content: Uint8Array | string; lfs?: boolean } | null;

export interface RepoOptions {
  private?: boolean;
  gated?: boolean;
}

/** One repo with its commits and branches, kept in memory as git would name them. */
export class Repo {
  readonly type: RepoType;
  readonly id: string;
  readonly isPrivate: boolean;
  readonly isGated: boolean;
  /** Commit oid by full name: `main`, `refs/pr/1`. */
  readonly branches = new Map<string, string>();
  readonly tags = new Map<string, string>();
  readonly #commits = new Map<string, StoredCommit>();

  constructor(type: RepoType, id: string, options: RepoOptions = {}) {
    this.type = type;
    this.id = id;
    this.isPrivate = options.private ?? false;
    this.isGated = options.gated ?? false;
    this.commit('main', new Map(), 'initial commit');
  }

  /** The commit that a branch, a tag or a sha names. */
  resolve(revision: string): StoredCommit | undefined {
    const name = revision === 'HEAD' ? 'main' : revision;
    return this.#commits.get(this.branches.get(name) ?? this.tags.get(name) ?? name);
  }

  /** Makes a commit on a branch, which starts at `main` when it is new. */
  commit(branch: string, changes: ReadonlyMap<string, Change>, title: string, date?: Date): StoredCommit {
    const parent = this.resolve(branch) ?? this.resolve('main');
    const files = new Map(parent?.files);
    for (const [path, change] of changes) {
      if (change === null) files.delete(path);
      else files.set(path, store(change));
    }
    const trees = buildTrees([...files].map(([path, { oid }]) => ({ path, oid })));
    const content = {
      tree: trees.oids.get('') ?? '',
      parent: parent?.oid ?? null,
      title,
      date: date ?? new Date(Date.UTC(2025, 0, 1) + this.#commits.size * 60_000),
    };
    const commit = { ...content, oid: commitOid(content), files, trees };
    this.#commits.set(commit.oid, commit);
    this.branches.set(branch, commit.oid);
    return commit;
  }

  /** Runs with a branch as it was one commit ago. */
  atCommitBefore<Result>(branch: string, run: () => Result): Result {
    const head = this.resolve(branch);
    if (!head || head.parent === null) return run();
    this.branches.set(branch, head.parent);
    try {
      return run();
    } finally {
      this.branches.set(branch, head.oid);
    }
  }

  /** A commit and those before it, newest first. */
  history(from: StoredCommit): StoredCommit[] {
    const commits = [from];
    for (let at = from.parent; at !== null;) {
      const commit = this.#commits.get(at);
      if (!commit) break;
      commits.push(commit);
      at = commit.parent;
    }
    return commits;
  }
}

function store({ content, lfs = false }: NonNullable<Change>): StoredFile {
  const bytes = Buffer.from(content);
  if (!lfs) return { bytes, oid: blobOid(bytes), lfs: null };
  const oid = sha256(bytes);
  const pointer = lfsPointer(oid, bytes.length);
  return { bytes, oid: blobOid(pointer), lfs: { oid, size: bytes.length, pointerSize: pointer.length } };
}
