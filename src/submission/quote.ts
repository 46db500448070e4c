import { redact } from '../domain/redact.ts';
import { shorten } from '../domain/shorten.ts';

const MOST = 60;

/** What somebody wrote, fit to stand in a message: short, on one line, without signs that cannot be seen or tokens. */
export function quote(text: string): string {
  const visible = redact(text.toWellFormed().slice(0, 500)).replace(
    /[\p{C}\p{Zl}\p{Zp}\u{fffd}]/gu,
    (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return shorten(visible, MOST);
}
