import type { RequestStore } from '../../submission/ports.ts';
import { Problem } from '../problem.ts';
import type { Turn } from '../turn.ts';

export interface StoreInTurn extends RequestStore {
  /** Lets the next one have its turn; to be called when all is done, whatever has come of it. */
  end(): void;
}

/**
 * From reading until writing nobody else of this worker writes: many submissions at once would else outdate each
 * other's reading, and most of them would write in vain. Throws the `Problem` `busy` when its turn does not come.
 */
export function createStoreInTurn(store: RequestStore, turn: Turn, until: number): StoreInTurn {
  let end: (() => void) | null = null;
  const release = () => {
    end?.();
    end = null;
  };
  return {
    async read() {
      end ??= await turn.take(until);
      if (end === null) throw new Problem('busy', { 'Retry-After': '10' });
      return store.read();
    },
    readRaw: (path, at) => store.readRaw(path, at),
    async write(file, at) {
      try {
        return await store.write(file, at);
      } finally {
        release();
      }
    },
    end: release,
  };
}
