import fc from 'fast-check';
import { checkFile, type FileEnd } from './check-file.ts';
import { hostileFiles, type HostileFile } from './hostile-files.ts';

export interface FuzzOutcome {
  counts: Record<FileEnd, number>;
  /** The smallest file that breaks the contract, and how to get it again. */
  failure: { seed: number; path: string; file: HostileFile; problem: string } | null;
}

/** Reads so many hostile files, always the same for a seed. */
export async function runFuzz(options: {
  cases: number;
  seed: number;
  /** What a failure gave: only its file is read. */
  path?: string;
  onFile?: (file: HostileFile) => void;
}): Promise<FuzzOutcome> {
  const { cases, seed, path, onFile } = options;
  const counts = { accepted: 0, rejected: 0, ignored: 0 };
  const property = fc.asyncProperty(hostileFiles(), async (file) => {
    onFile?.(file);
    counts[await checkFile(file)] += 1;
  });
  const details = await fc.check(property, { numRuns: cases, seed, ...(path === undefined ? {} : { path }) });
  if (!details.failed) return { counts, failure: null };
  const [file] = details.counterexample ?? [];
  if (file === undefined || details.counterexamplePath === null) throw new Error('The run was interrupted.');
  const problem =
    details.errorInstance instanceof Error ? details.errorInstance.message : String(details.errorInstance);
  return { counts, failure: { seed: details.seed, path: details.counterexamplePath, file, problem } };
}
