import { requestFragment } from '../../domain/queue/request-place.ts';
import type { Arrival } from './arrival.ts';
import { FormController } from './form-controller.ts';
import { readSettings } from './settings.ts';

/** Takes over the form of a `<submit-form>`, and what the page's address brought along. */
export async function startForm(root: HTMLElement, arrival: Arrival | null): Promise<void> {
  const { settings = '', src = '', page = '' } = root.dataset;
  const controller = new FormController(root, {
    settings: readSettings(settings),
    snapshotAddress: src,
    queueAt: (path) => `${page.replace('*', 'queue')}#${requestFragment(path)}`,
  });
  await controller.start(arrival);
}
