/** A key's own name, without the suite before it, and without the shots and the sign of a mean behind it. */
export function bareName(key: string): string {
  const parts = key.split('|').filter((part) => !/^\d*$/.test(part));
  return (parts.at(-1) ?? key)
    .replace(/\*/g, '')
    .replace(/^(?:leaderboard|lighteval|inspect_evals)[_/]/, '')
    .replace(/:_average$/, '');
}

/** A task id that the config takes. */
export function idOf(key: string): string {
  const id = bareName(key)
    .replaceAll('+', '-plus')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '')
    .slice(0, 64)
    .replace(/[.]+$/, '');
  return id === '' ? 'task' : id;
}

/** As YAML takes it inside brackets. */
export function quoted(text: string): string {
  return /^[A-Za-z_][\w-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
