/** Whether a parameter of the address belongs to the table's state. */
export function isStateKey(key: string): boolean {
  return KEYS.includes(key) || /^[frw]\../.test(key);
}

const KEYS = ['q', 'sort', 'cols', 'order', 'width', 'rank', 'on', 'show', 'pin', 'look'];

/** Whether an address asks for anything but the table as it comes. */
export function hasState(search: string): boolean {
  return [...new URLSearchParams(search).keys()].some(isStateKey);
}
