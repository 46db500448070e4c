import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { runFuzz, type FuzzOutcome } from './run-fuzz.ts';

/** What the thread of a run tells: each file before it is read, and how the run ended. */
export type FuzzMessage = { path: string; bytes: Uint8Array } | { outcome: FuzzOutcome };

const work = z.object({ cases: z.int(), seed: z.int() }).parse(workerData);
const tell = (message: FuzzMessage) => parentPort?.postMessage(message);
tell({ outcome: await runFuzz({ ...work, onFile: ({ path, bytes }) => tell({ path, bytes }) }) });
