import { maskTokens } from '../../src/domain/redact.ts';

const MASK = '[redacted]';

type Stream = Pick<NodeJS.WriteStream, 'write'>;
type Done = (error?: Error | null) => void;

/**
 * From now on, whatever is written to a stream has these secrets masked in it, in whatever case, as they are,
 * percent-encoded or in base64, and also whatever looks like a token.
 */
export function maskOutput(stream: Stream, secrets: readonly string[]): void {
  const mask = createMask(secrets);
  const write = stream.write.bind(stream);
  stream.write = (chunk: string | Uint8Array, encoding?: BufferEncoding | Done, done?: Done) => {
    const masked = typeof chunk === 'string' ? mask(chunk) : maskBytes(chunk, mask);
    return typeof encoding === 'function' ? write(masked, encoding) : write(masked, encoding, done);
  };
}

function createMask(secrets: readonly string[]): (text: string) => string {
  const forms = secrets.flatMap((secret) => [
    secret,
    encodeURIComponent(secret.toWellFormed()),
    Buffer.from(secret).toString('base64'),
  ]);
  if (forms.length === 0) return maskTokens;
  const known = new RegExp(forms.map((form) => form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'), 'gi');
  return (text) => maskTokens(text.replace(known, MASK));
}

function maskBytes(bytes: Uint8Array, mask: (text: string) => string): Uint8Array {
  return Buffer.from(mask(Buffer.from(bytes).toString('latin1')), 'latin1');
}
