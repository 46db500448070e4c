/** Whether a key of the config stands for many: `*` is any number of signs, and nothing else is special. */
export function isPattern(key: string): boolean {
  return key.includes('*');
}

/** Tells whether a file's key is the config's, or fits it where that is a pattern. */
export function keyMatcher(key: string): (found: string) => boolean {
  if (!isPattern(key)) return (found) => found === key;
  const [first = '', ...rest] = key.split('*');
  const last = rest.pop() ?? '';
  return (found) => {
    if (found.length < first.length + last.length) return false;
    if (!found.startsWith(first) || !found.endsWith(last)) return false;
    const end = found.length - last.length;
    let at = first.length;
    for (const part of rest) {
      const next = found.indexOf(part, at);
      if (next === -1 || next + part.length > end) return false;
      at = next + part.length;
    }
    return true;
  };
}
