/** Whether a key of the config stands for many: `*` is any number of signs, and nothing else is special. */
export function isPattern(key: string): boolean {
  return key.includes('*');
}

/**
 * What the `*` of a name stands for where the `*` of a key stands for part of what was found: with the key `mmlu_*`,
 * `mmlu_*_ci95` names `mmlu_law_ci95` for `mmlu_law`. A name without a `*` is itself.
 */
export function fillPattern(name: string, key: string, found: string): string {
  const [before = '', after, ...more] = key.split('*');
  if (after === undefined || more.length > 0) return name;
  return name.replaceAll('*', () => found.slice(before.length, found.length - after.length));
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
