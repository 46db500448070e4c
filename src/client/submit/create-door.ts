import type { ControllerOptions } from './form-controller.ts';
import type { PageDoor } from './door.ts';
import { createWorkerDoor } from './worker-door.ts';
import { SCOPES } from './sign-in.ts';

/** The door of a board; what a door of the Hub needs is loaded when something is handed in. */
export function createDoor(options: Pick<ControllerOptions, 'settings' | 'snapshotAddress'>): PageDoor {
  const { hub, options: board } = options.settings;
  const { door } = board;
  if (door.kind === 'worker') return createWorkerDoor(door.address);
  return {
    scope: door.kind === 'link' ? null : SCOPES['pull-request'],
    async identify(given) {
      const { identify } = await import('./identity.ts');
      return identify(hub, given);
    },
    async handIn(submission, identity) {
      const { handIn } = await import('./hub-door.ts');
      return handIn(submission, identity, options);
    },
  };
}
