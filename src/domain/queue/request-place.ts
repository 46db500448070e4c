/** A request file's path as the fragment of an address, without its `#`. */
export function requestFragment(path: string): string {
  return encodeURI(path.toWellFormed()).replaceAll('#', '%23');
}

/** The path that a fragment (with its `#`) names; empty where it names none. */
export function pathOfFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment.replace(/^#/, ''));
  } catch {
    return '';
  }
}
