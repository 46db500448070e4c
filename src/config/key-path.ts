import { plainText, quote } from './found-value.ts';
import type { KeyPath } from './yaml-source.ts';

/** `tasks[1].weight`; keys that are no plain words stand in quotes: `tasks[1]["a b"]`. */
export function formatKeyPath(path: KeyPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    if (!/^\w+$/.test(step)) return `${text}[${quote(step)}]`;
    return text === '' ? plainText(step) : `${text}.${plainText(step)}`;
  }, '');
}
