import { beforeEach } from 'vitest';
import { createHttp, type HttpOptions } from '../../src/datasets/http/http.ts';
import { readHubAddress } from '../../src/datasets/hub/address.ts';
import { commitToHub, type CommitOptions, type CommitOutcome } from '../../src/datasets/hub/commit/commit.ts';
import { staleHead } from '../hub/fault.ts';
import type { Repo } from '../hub/repo.ts';
import { HubFixture, TOKEN } from './hub-fixture.ts';

export const BOARD = 'org/board';

interface Place extends Partial<Omit<CommitOptions, 'changes'>> {
  repo?: string;
  path?: string;
  http?: typeof fetch;
  network?: Partial<HttpOptions>;
}

/** A test hub with the dataset `BOARD`, in which there is `old.json`, and a token that may write. */
export class CommitFixture extends HubFixture {
  repo!: Repo;
  /** The commit that has `old.json`. */
  parent = '';

  constructor() {
    super();
    beforeEach(() => {
      this.repo = this.hub.createRepo(BOARD);
      this.hub.addToken(TOKEN, { role: 'write' });
      this.parent = this.hub.commit(BOARD, { 'old.json': 'old' }, { title: 'before' });
    });
  }

  /** With `commitToHub`, on top of `parent` unless told otherwise. */
  write(changes: Readonly<Record<string, string | null>>, place: Place = {}): Promise<CommitOutcome> {
    const { clock, hub, parent } = this;
    const { repo = BOARD, path = '', network, ...options } = place;
    const endpoint = hub.endpoint;
    const random = () => 0.5;
    return commitToHub({
      address: readHubAddress({ repo, path }, endpoint),
      http: createHttp({ endpoint, token: TOKEN, clock, random, ...network }),
      branch: 'main',
      parent,
      title: 'ours',
      changes: toBytes(changes),
      clock,
      random,
      ...options,
    });
  }

  /** Titles of the branch's commits, oldest first, without the initial one. */
  titles(branch = 'main'): string[] {
    const head = this.repo.resolve(branch);
    return head
      ? this.repo
          .history(head)
          .reverse()
          .slice(1)
          .map(({ title }) => title)
      : [];
  }

  /** Content by path at the branch's head. */
  files(branch = 'main'): Record<string, string> {
    const files = this.repo.resolve(branch)?.files ?? new Map<string, never>();
    return Object.fromEntries([...files].map(([path, { bytes }]) => [path, bytes.toString()]));
  }

  head(branch = 'main'): string {
    return this.repo.resolve(branch)?.oid ?? '';
  }

  /** So many reads of the branch's history lag one commit behind. */
  lag(times: number): void {
    this.hub.addFault({ ...staleHead(this.repo, times), when: HISTORY });
  }

  countCommitRequests(): number {
    return this.countRequests(/^POST .*\/commit\//);
  }
}

/** Requests that make a commit. */
export const COMMIT = /^POST .*\/commit\//;
/** Requests that read the branch back. */
export const HISTORY = /^GET .*\/commits\//;

function toBytes(changes: Readonly<Record<string, string | null>>): Map<string, Uint8Array | null> {
  const encoder = new TextEncoder();
  return new Map(
    Object.entries(changes).map(([path, text]) => [path, text === null ? null : encoder.encode(text)]),
  );
}
