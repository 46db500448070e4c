import { describe, expect, it } from 'vitest';
import { countParameters } from '../../../src/domain/parameter-count.ts';

describe('countParameters', () => {
  it('adds the elements of all types', () => {
    expect(
      countParameters(
        new Map([
          ['BF16', 8_030_261_248],
          ['F32', 64],
        ]),
        null,
      ),
    ).toBe(8_030_261_312);
  });

  it('counts several weights in each integer of a quantised checkpoint', () => {
    const elements = new Map([
      ['I32', 1_000],
      ['F16', 100],
    ]);
    expect(countParameters(elements, { method: 'gptq', bits: 4 })).toBe(8_100);
    expect(countParameters(elements, { method: 'AWQ', bits: null })).toBe(8_100);
    expect(countParameters(elements, { method: 'gptq', bits: 8 })).toBe(4_100);
    expect(countParameters(new Map([['U8', 500]]), { method: 'bitsandbytes', bits: null })).toBe(1_000);
  });

  it('takes integers for what they are where nothing is packed', () => {
    expect(
      countParameters(
        new Map([
          ['I64', 512],
          ['F16', 100],
        ]),
        null,
      ),
    ).toBe(612);
    expect(countParameters(new Map([['I32', 512]]), { method: 'fp8', bits: 8 })).toBe(512);
  });
});
