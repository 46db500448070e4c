import { expect, test } from 'vitest';
import { formatBytes } from '../../../src/domain/byte-format.ts';

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [3400, '3.4 kB'],
  [1_234_567, '1.2 MB'],
  [2e9, '2.0 GB'],
])('%d is %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
