import { describe, expect, it } from 'vitest';
import { readModelInput } from '../../../../src/client/submit/model-input.ts';

const HUB = 'https://huggingface.co';

describe('what is put into the field for the model', () => {
  it.each([
    ['org/name', 'org/name', null],
    ['  org/name ', 'org/name', null],
    ['https://huggingface.co/org/name', 'org/name', null],
    ['https://huggingface.co/org/name/', 'org/name', null],
    ['huggingface.co/org/name?library=x#y', 'org/name', null],
    ['https://hf.co/org/name/tree/v1.0', 'org/name', 'v1.0'],
    ['https://huggingface.co/org/name/blob/refs%2Fpr%2F1/config.json', 'org/name', 'refs/pr/1'],
    ['https://huggingface.co/org/name/commit/0123abc', 'org/name', '0123abc'],
    ['https://huggingface.co/org/name/discussions/3', 'org/name', null],
    ['https://huggingface.co/gpt2', 'gpt2', null],
    ['https://huggingface.co/%E0%A4%A/name', '%E0%A4%A/name', null],
  ])('%s is %s', (written, model, revision) => {
    expect(readModelInput(written, HUB)).toEqual({ model, revision });
  });

  it.each([
    'https://example.org/org/name',
    'https://huggingface.co.example/org/name',
    'a b',
    '',
    'org/name/more',
  ])('leaves %o as it is', (written) => {
    expect(readModelInput(written, HUB)).toEqual({ model: written, revision: null });
  });

  it("knows the board's own Hub", () => {
    expect(readModelInput('http://127.0.0.1:81/a/b', 'http://127.0.0.1:81')).toEqual({
      model: 'a/b',
      revision: null,
    });
  });
});
