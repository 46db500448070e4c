import type { Config } from '../../src/config/config.ts';
import { isOid } from '../../src/datasets/oid.ts';
import { getSpaceUrl, readSiteAddress } from '../../src/domain/site-address.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { readOrigin } from '../../src/worker/worker-environment.ts';
import type { WorkerConfig } from '../../src/worker/worker-config.ts';

/** What leaderboard.yaml says to a worker. Throws a `UserError` where it asks for none, or leaves something out. */
export function toWorkerConfig({ title, submission: options, datasets, url, deploy }: Config): WorkerConfig {
  if (options?.door.kind !== 'worker') {
    throw new UserError(
      options === null
        ? 'leaderboard.yaml has no `submission`, so there is nothing for a worker to do.'
        : `leaderboard.yaml takes submissions by the door \`${options.door.kind}\`, which needs no worker.`,
      'Set `submission.door: worker`, `submission.worker` and `submission.client_id`; docs/submission.md goes through it.',
    );
  }
  const { clientId } = options.door;
  if (clientId === null) {
    throw new UserError(
      'leaderboard.yaml does not say which OAuth app a worker signs visitors in with.',
      'Make one at https://huggingface.co/settings/applications/new, and write its client id as `submission.client_id`.',
    );
  }
  const { requests } = datasets;
  if (requests?.kind !== 'hub') {
    throw new UserError(
      'A worker writes to a requests dataset on the Hub, and leaderboard.yaml names none.',
      'Write `datasets.requests: { hub: org/requests }`.',
    );
  }
  const { repo, revision: branch, path } = requests;
  const isCommit: boolean = isOid(branch);
  if (isCommit || branch.startsWith('refs/')) {
    throw new UserError(
      `A worker writes to a branch, and \`datasets.requests.revision\` is "${branch}".`,
      'Name a branch there, such as `main`.',
    );
  }
  const addresses = [url, deploy.space === null ? null : getSpaceUrl(deploy.space)].filter(
    (one) => one !== null,
  );
  const site = readSiteAddress(url ?? addresses[0] ?? null).url;
  return {
    title,
    options,
    requests: { repo, branch, path },
    clientId,
    origins: [...new Set(addresses.flatMap((address) => readOrigin(address) ?? []))],
    snapshot: site === null ? null : `${site}api/submission.json`,
  };
}
