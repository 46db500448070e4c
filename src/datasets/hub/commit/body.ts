import { DatasetError } from '../../dataset-error.ts';
import { BadAnswerError } from '../../http/http-error.ts';
import { getApiUrl, type HubAddress } from '../address.ts';
import { askHub, toRecord, toRecords } from './ask.ts';
import type { CommitJob } from './job.ts';
import { uploadToLfs } from './lfs.ts';

/**
 * The commit as NDJSON, with these paths of the job. Asks the Hub which files go to LFS, by its size limit and the
 * repo's `.gitattributes`, and uploads those.
 */
export async function buildCommitBody(job: CommitJob, paths: readonly string[]): Promise<string> {
  const contents = new Map<string, Uint8Array>();
  const deleted: string[] = [];
  for (const path of paths) {
    const content = job.changes.get(path) ?? null;
    if (content === null) deleted.push(path);
    else contents.set(path, content);
  }
  const large = await findLarge(job, contents);
  const oids = await uploadToLfs(job, large);

  const files = [...contents].map(([path, content]) => {
    const oid = oids.get(path);
    return oid === undefined
      ? { key: 'file', value: { path, content: encodeBase64(content), encoding: 'base64' } }
      : { key: 'lfsFile', value: { path, algo: 'sha256', oid, size: content.length } };
  });
  return [
    { key: 'header', value: { summary: job.title, ...job.proposal, parentCommit: job.parent } },
    ...files,
    ...deleted.map((path) => ({ key: 'deletedFile', value: { path } })),
  ]
    .map((line) => JSON.stringify(line))
    .join('\n');
}

/** Those of the files that the Hub wants in LFS. */
async function findLarge(
  job: CommitJob,
  contents: ReadonlyMap<string, Uint8Array>,
): Promise<Map<string, Uint8Array>> {
  if (contents.size === 0) return new Map();
  const files = [...contents].map(([path, content]) => ({
    path,
    size: content.length,
    sample: encodeBase64(content.subarray(0, 512)),
  }));
  const url = `${getApiUrl(job.address)}/preupload/${encodeURIComponent(job.branch)}${job.proposal ? '?create_pr=1' : ''}`;
  const answers = toRecords(toRecord(await askHub(job, url, { files }))['files']);
  const answerOf = new Map(answers.map((answer) => [answer['path'], answer]));

  return new Map(
    [...contents].filter(([path]) => {
      const { uploadMode, shouldIgnore } = answerOf.get(path) ?? {};
      if (shouldIgnore === true) throw ignored(path, job.address);
      if (uploadMode === 'lfs' || uploadMode === 'regular') return uploadMode === 'lfs';
      throw new BadAnswerError(`it does not say how to upload "${path}"`);
    }),
  );
}

function ignored(path: string, { noun, name }: HubAddress): DatasetError {
  return new DatasetError(
    'ignored-file',
    `The file "${path}" was not written to the ${noun} "${name}", because the .gitignore there excludes it.`,
    `Correct the ${noun}'s .gitignore, or choose another path.`,
  );
}

function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  // As many arguments as every engine takes.
  for (let start = 0; start < bytes.length; start += 32_768) {
    text += String.fromCharCode(...bytes.subarray(start, start + 32_768));
  }
  return btoa(text);
}
