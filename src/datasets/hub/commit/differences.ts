import { BadAnswerError } from '../../http/http-error.ts';
import { getApiUrl } from '../address.ts';
import { askHub, toRecord, toRecords } from './ask.ts';
import type { CommitJob } from './job.ts';
import { gitBlobOid, isLfsOid, isOid, lfsOid } from '../../oid.ts';

/** The paths that are not at that commit as the job wants them, in one request. */
export async function findDifferences(job: CommitJob, commit: string): Promise<string[]> {
  const { address, changes } = job;
  if (changes.size === 0) return [];
  const answer = await askHub(job, `${getApiUrl(address)}/paths-info/${commit}`, {
    paths: [...changes.keys()],
  });
  const present = new Map(
    toRecords(answer)
      .filter(({ type }) => type !== 'directory')
      .map(readFile),
  );

  const differences: string[] = [];
  for (const [path, content] of changes) {
    const oid = present.get(path);
    const isAsWanted = content === null ? oid === undefined : await hasOid(content, oid);
    if (!isAsWanted) differences.push(path);
  }
  return differences;
}

/** A file's path and its oid, the SHA-256 where LFS keeps it. */
function readFile({ path, oid, lfs }: Record<string, unknown>): [path: string, oid: string] {
  const kept = (lfs ?? null) === null ? oid : toRecord(lfs)['oid'];
  if (typeof path === 'string' && isOid(kept)) return [path, kept];
  throw new BadAnswerError('it describes something that is no file');
}

async function hasOid(content: Uint8Array, oid: string | undefined): Promise<boolean> {
  if (oid === undefined) return false;
  return oid === (await (isLfsOid(oid) ? lfsOid(content) : gitBlobOid(content)));
}
