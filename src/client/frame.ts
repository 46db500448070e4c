/**
 * Puts the page's query and fragment into the address of the Space around it, so that it can be copied from there.
 * https://huggingface.co/docs/hub/spaces-handle-url-parameters
 *
 * @param hub The origin that may be told.
 */
export function tellAddress(hub: string): void {
  if (window.self === window.top || hub === '') return;
  window.parent.postMessage({ queryString: location.search, hash: location.hash }, hub);
}
