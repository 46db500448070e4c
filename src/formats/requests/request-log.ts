import { redact } from '../../domain/redact.ts';
import { isWebAddress } from '../../domain/web-address.ts';

const MAX_LENGTH = 2000;

/** An address that may be published: http(s), without a password or anything else that looks like a secret. */
export function requestLog(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const address = value.trim();
  if (address.length > MAX_LENGTH || !isWebAddress(address) || redact(address) !== address) return null;
  const { username, password, href } = new URL(address);
  return username === '' && password === '' ? href : null;
}
