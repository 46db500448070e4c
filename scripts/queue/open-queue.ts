import { selectData } from '../../src/pipeline/select-data.ts';
import { createQueueReader, type Queue } from '../../src/submission/moderation/read-queue.ts';
import type { OpenedBoard } from '../submission/open-board.ts';
import { readKnown } from '../submission/read-known.ts';

/** Reads the board's requests as they are now. Of a dataset on the Hub, what has been fetched is not read again. */
export async function openQueue(board: OpenedBoard): Promise<() => Promise<Queue>> {
  const { requests, dataset, environment } = board;
  const known = requests.kind === 'hub' ? await readKnown(environment) : null;
  return createQueueReader({
    dataset,
    known: known?.requests ?? [],
    select: (files) => selectData(files, requests).wanted,
  });
}
