import { stringify } from 'yaml';

/** A text as YAML takes it behind a key; one of several lines goes on below it, two columns further in. */
export function scalar(text: string): string {
  return stringify(text, { lineWidth: 0 })
    .trimEnd()
    .replaceAll(/\n(?=.)/g, '\n  ');
}

/** A value on one line, lists and mappings in brackets. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, item]) => `${flow(key)}: ${flow(item)}`);
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  return typeof value === 'string' && isPlain(value) ? value : JSON.stringify(value);
}

/** What inside brackets can stand for nothing but itself. */
function isPlain(text: string): boolean {
  return /^[A-Za-z_][\w./+-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
}
