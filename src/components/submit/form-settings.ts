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
  if (door.kind !== 'closed' && !requests) {
    throw new UserError(
      `leaderboard.yaml takes submissions by the door \`${door.kind}\`, but its requests are in no dataset on the Hub.`,
      'Say in `datasets.requests` where they go, `{ hub: org/requests }`, or take `door: closed`.',
    );
  }
  return {
    settings: { hub, options, requests, rebuilt: pledge && pledgeText(pledge).promise },
    origins: door.kind === 'closed' ? [] : [...hubHosts(hub), ...workerHosts(door)],
  };
}

/** Large files of the public Hub are served by hosts of its other domain. */
function hubHosts(hub: string): string[] {
  return hub === 'https://huggingface.co' ? [hub, 'https://*.hf.co'] : [hub];
}

function workerHosts(door: FormSettings['options']['door']): string[] {
  return door.kind === 'worker' ? [new URL(door.address).origin] : [];
}
