import { findRequest } from './find-request.ts';
import { foundBox, lookingBox } from './found-box.ts';
import type { FinderSettings } from './settings.ts';

export interface Wanted {
  /** Of the request's file in the dataset. */
  path: string;
  /** Address of `api/requests.json`. */
  list: string;
  settings: FinderSettings;
  /** False once another one is looked for. */
  isWanted(): boolean;
}

/** Looks for a request and fills the box with what is known of it. */
export async function showFound(box: HTMLElement, wanted: Wanted): Promise<void> {
  const { path, list, settings } = wanted;
  box.replaceChildren(lookingBox());
  const found = await findRequest(path, list, settings.hub);
  if (wanted.isWanted()) box.replaceChildren(foundBox(found, path, settings));
}
