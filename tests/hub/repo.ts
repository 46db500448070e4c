import { createHash } from 'node:crypto';
import type { Discussion } from './discussion.ts';
import { blobOid, buildTrees, commitOid, type GitTrees, lfsPointer, sha256 } from './git-objects.ts';

export type RepoType = 'models' | 'datasets' | 'spaces';

export interface StoredFile {
  bytes: Buffer;
  /** git-blob SHA-1 of what git keeps: the content, or the pointer of an LFS file. */
  oid: string;
  lfs: { oid: string; size: number; pointerSize: number } | null;
}

export interface CommitText {
  title: string;
  description?: string;
  author?: string;
  date?: Date | undefined;
}

export interface StoredCommit extends Required<CommitText> {
  oid: string;
  parent: string | null;
  date: Date;
  files: ReadonlyMap<string, StoredFile>;
  trees: GitTrees;
}

/** What a commit does to one path: new content, or null to delete it. */
export type Change = { content: Uint8Array | string; lfs?: boolean } | null;

export interface RepoOptions {
  private?: boolean;
  gated?: boolean;
  /** More of what the API says of it, such as `likes` and `safetensors`. */
  info?: Readonly<Record<string, unknown>>;
}

/** One repo with its commits and branches, kept in memory as git would name them. */
export class Repo {
  readonly type: RepoType;
  id: string;
  /** What stays when a repo is renamed. */
  readonly key: string;
  readonly isPrivate: boolean;
  readonly isGated: boolean;
  readonly createdAt: Date;
  readonly info: Readonly<Record<string, unknown>>;
  /** Commit oid by full name: `main`, `refs/pr/1`. */
  readonly branches = new Map<string, string>();
  readonly tags = new Map<string, string>();
  readonly discussions: Discussion[] = [];
  readonly #commits = new Map<string, StoredCommit>();

  constructor(type: RepoType, id: string, options: RepoOptions = {}) {
    this.type = type;
    this.id = id;
    this.key = createHash('sha1').update(`${type}/${id}`).digest('hex').slice(0, 24);
    this.isPrivate = options.private ?? false;
    this.isGated = options.gated ?? false;
    this.info = options.info ?? {};
    this.createdAt = this.commit('main', new Map(), 'initial commit').date;
  }

  /** The commit that a branch, a tag or a sha names. */
  resolve(revision: string): StoredCommit | undefined {
    const name = revision === 'HEAD' ? 'main' : revision.replace(/^refs\/(heads|tags)\//, '');
    return this.#commits.get(this.branches.get(name) ?? this.tags.get(name) ?? name);
  }

  /** Makes a commit on a branch, which starts at `main` when it is new. */
  commit(branch: string, changes: ReadonlyMap<string, Change>, title: string, date?: Date): StoredCommit {
    return this.commitAs(branch, changes, { title, date });
  }

  /** The same with all of a commit's text. */
  commitAs(branch: string, changes: ReadonlyMap<string, Change>, text: CommitText): StoredCommit {
    const parent = this.resolve(branch) ?? this.resolve('main');
    const files = new Map(parent?.files);
    for (const [path, change] of changes) {
      if (change === null) files.delete(path);
      else files.set(path, store(change));
    }
    return this.#add(branch, parent?.oid ?? null, files, text);
  }

  /** Starts a branch, or starts it again, with nothing in it and no history. */
  startEmpty(branch: string): StoredCommit {
    return this.#add(branch, null, new Map(), { title: 'initial commit' });
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

  /** The commit that gave a file or a folder its present content. */
  lastChange(from: StoredCommit, path: string): StoredCommit {
    const oidOf = ({ files, trees }: StoredCommit) => files.get(path)?.oid ?? trees.oids.get(path);
    let last = from;
    for (const commit of this.history(from)) {
      if (oidOf(commit) !== oidOf(from)) break;
      last = commit;
    }
    return last;
  }

  /** The number that the next discussion or pull request gets. */
  nextNumber(): number {
    const refs = [...this.branches.keys()].map((name) => Number(/^refs\/pr\/(\d+)$/.exec(name)?.[1] ?? 0));
    return Math.max(0, ...refs, ...this.discussions.map(({ num }) => num)) + 1;
  }

  #add(
    branch: string,
    parent: string | null,
    files: ReadonlyMap<string, StoredFile>,
    { title, description = '', author = 'test-hub', date }: CommitText,
  ): StoredCommit {
    const trees = buildTrees([...files].map(([path, { oid }]) => ({ path, oid })));
    const content = {
      parent,
      title,
      date: date ?? new Date(Date.UTC(2025, 0, 1) + this.#commits.size * 60_000),
    };
    const oid = commitOid({ ...content, tree: trees.oids.get('') ?? '' });
    const commit = { ...content, description, author, oid, files, trees };
    this.#commits.set(oid, commit);
    this.branches.set(branch, oid);
    return commit;
  }
}

export function isRepoType(text: string | undefined): text is RepoType {
  return text === 'models' || text === 'datasets' || text === 'spaces';
}

function store({ content, lfs = false }: NonNullable<Change>): StoredFile {
  const bytes = Buffer.from(content);
  if (!lfs) return { bytes, oid: blobOid(bytes), lfs: null };
  const oid = sha256(bytes);
  const pointer = lfsPointer(oid, bytes.length);
  return { bytes, oid: blobOid(pointer), lfs: { oid, size: bytes.length, pointerSize: pointer.length } };
}
