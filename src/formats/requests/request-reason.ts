import { redact } from '../../domain/redact.ts';

const MAX_LENGTH = 300;
const NOISE = /^(?:Traceback \(most recent call last\)|File "|[-=~^*#\s]*$)/;

/** The first line of an error message that says something, at most 300 characters; null without one. */
export function requestReason(errorMessage: unknown): string | null {
  if (typeof errorMessage !== 'string') return null;
  const line = errorMessage
    .slice(0, 20_000)
    .split(/[\r\n]+/)
    .map((text) => text.trim())
    .find((text) => !NOISE.test(text));
  if (line === undefined) return null;
  const safe = redact(line);
  return (safe.length > MAX_LENGTH ? `${safe.slice(0, MAX_LENGTH - 1)}…` : safe).toWellFormed();
}
