import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { maskOutput } from '../../../../scripts/terminal/mask-output.ts';

const secrets = ['longer s3cret/+', 's3cret'];

function print(chunk: string | Uint8Array, known = secrets): string {
  const stream = new PassThrough();
  maskOutput(stream, known);
  stream.write(chunk);
  return String(stream.read());
}

test.each([
  ['as it is', 's3cret'],
  ['in another case', 'S3CRET'],
  ['with what is special in patterns', 'longer s3cret/+'],
  ['percent-encoded', encodeURIComponent('longer s3cret/+')],
  ['in base64', Buffer.from('longer s3cret/+').toString('base64')],
])('masks a secret %s', (_, form) => {
  expect(print(`before ${form} after, ${form}.`)).toBe('before [redacted] after, [redacted].');
});

test('masks what looks like a token, whoever knows it', () => {
  const token = `hf_${'a'.repeat(34)}`;
  expect(print(`401 for ${token}`, [])).toBe('401 for [redacted]');
  expect(print(`at https://user:password@host/x`, [])).toBe('at https://user:[redacted]@host/x');
});

test('masks bytes as it masks texts', () => {
  expect(print(Buffer.from('näht s3cret…'))).toBe('näht [redacted]…');
});

test('leaves all else as it is, also long texts and JSON', () => {
  const text = JSON.stringify({ token: 'value', text: 'x'.repeat(5000) });
  expect(print(text)).toBe(text);
});

test('passes on the encoding and the callback', async () => {
  const stream = new PassThrough();
  maskOutput(stream, secrets);
  await new Promise((resolve) => stream.write('s3cret ', resolve));
  await new Promise((resolve) => stream.write('ÿ', 'latin1', resolve));
  expect(stream.read()).toEqual(Buffer.from([...Buffer.from('[redacted] '), 0xff]));
});
