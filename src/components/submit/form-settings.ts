import { pledgeText } from '../../domain/freshness/pledge-text.ts';
import type { FormSettings } from '../../client/submit/settings.ts';
import { UserError } from '../../domain/user-error.ts';
import { getSite } from '../../site.ts';

/** What the page tells its form, and the origins that the form may ask. Only where the board takes submissions. */
export async function getFormSettings(): Promise<{ settings: FormSettings; origins: string[] }> {
  const { submission, hub, pledge } = await getSite();
  if (!submission) throw new Error('This board takes no submissions.');
  const { options, requests } = submission;
  const { door } = options;
  if (door.kind !== 'closed' && !requests) throw new Error('The config has taken a door that leads nowhere.');
  if (requests) checkBranch(door.kind, requests.branch);
  return {
    settings: { hub, options, requests, rebuilt: pledge && pledgeText(pledge).promise },
    origins: door.kind === 'closed' ? [] : [...hubHosts(hub), ...workerHosts(door)],
  };
}

/** The Hub's pages and pull requests start from a branch, and its merges go to `main`. */
function checkBranch(door: FormSettings['options']['door']['kind'], branch: string): void {
  const isBranch = !/^[0-9a-f]{40}$|^refs\//.test(branch);
  if (door === 'closed' || (isBranch && (door !== 'pull-request' || branch === 'main'))) return;
  const wanted = door === 'pull-request' ? 'the branch `main`' : 'a branch';
  throw new UserError(
    `leaderboard.yaml takes submissions by the door \`${door}\`, which needs ${wanted} of the requests dataset, but \`datasets.requests.revision\` is "${branch}".`,
    door === 'pull-request'
      ? 'Leave `revision` out there, or take `door: worker`, which writes to any branch.'
      : 'Name a branch there, such as `main`, or take `door: closed`.',
  );
}

/** Large files of the public Hub are served by hosts of its other domain. */
function hubHosts(hub: string): string[] {
  return hub === 'https://huggingface.co' ? [hub, 'https://*.hf.co'] : [hub];
}

function workerHosts(door: FormSettings['options']['door']): string[] {
  return door.kind === 'worker' ? [new URL(door.address).origin] : [];
}
