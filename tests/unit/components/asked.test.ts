import { describe, expect, it } from 'vitest';
import { askedOf } from '../../../src/components/submit/asked.ts';
import type { SubmissionOptions, SubmissionRules } from '../../../src/domain/submission-options.ts';

const NOTHING: SubmissionRules = {
  cardLength: 0,
  licenseRequired: false,
  licenses: [],
  safetensors: false,
  modelConfig: false,
  tokenizer: false,
  architectures: [],
  maxParams: { other: null, byPrecision: {} },
  baseModel: false,
  gated: true,
  private: false,
  duplicates: false,
  quota: { days: 7, perPerson: null, perOrg: null, exempt: [] },
  blocked: [],
};

function ask(rules: Partial<SubmissionRules>, more: Partial<SubmissionOptions> = {}): string[] {
  return askedOf({
    door: { kind: 'link' },
    precisions: ['bfloat16'],
    weightTypes: ['Original', 'Adapter'],
    modelTypes: [],
    ...more,
    rules: { ...NOTHING, ...rules },
  }).slice(1);
}

describe('what is asked of a model', () => {
  it('is no more than that it is on the Hub where no rule holds', () => {
    expect(ask({})).toEqual([]);
  });

  it.each<[Partial<SubmissionRules>, string]>([
    [{ gated: false }, 'Nobody has to ask for access to it.'],
    [{ cardLength: 200 }, 'Its card has at least 200 characters, besides the header.'],
    [{ licenseRequired: true }, 'Its card names a licence.'],
    [{ licenseRequired: true, licenses: ['mit'] }, 'Its licence is mit.'],
    [{ licenses: ['mit', 'apache-2.0'] }, 'Its licence is one of these: mit, apache-2.0.'],
    [
      { safetensors: true },
      'Its weights are safetensors. Files of other formats can run code when they are loaded.',
    ],
    [{ modelConfig: true }, 'It has a config.json.'],
    [{ tokenizer: true }, 'It has the files of its tokenizer.'],
    [{ architectures: ['A'] }, 'Its architecture is A.'],
    [{ architectures: ['A', 'B'] }, 'Its architecture is one of these: A, B.'],
    [{ maxParams: { other: 7.5, byPrecision: {} } }, 'It has no more parameters than 7.5 billion.'],
    [
      { maxParams: { other: 30, byPrecision: { bfloat16: 80, '4bit': 200 } } },
      'It has no more parameters than 80 billion in bfloat16, 200 billion in 4bit, 30 billion in all others.',
    ],
    [{ baseModel: true }, 'The base model of an adapter or a delta is on the Hub too.'],
    [
      { duplicates: true },
      'It is not evaluated yet, and does not wait already: the same commit in the same precision with the same kind of weights.',
    ],
    [
      { quota: { days: 7, perPerson: 5, perOrg: null, exempt: [] } },
      'You submit at most 5 models within 7 days.',
    ],
    [
      { quota: { days: 1, perPerson: 1, perOrg: 10, exempt: ['ada', 'org'] } },
      'You submit at most one model within a day, and all people together at most 10 models of one organisation. That does not bind ada, org.',
    ],
    [
      { quota: { days: 30, perPerson: null, perOrg: 2, exempt: [] } },
      'Of one organisation at most 2 models are submitted within 30 days.',
    ],
    [{ blocked: [{ name: 'bad', reason: 'Asked to.' }] }, 'Anything of bad is not taken: Asked to.'],
    [{ blocked: [{ name: 'bad/one', reason: null }] }, 'bad/one is not taken.'],
    [{ private: true }, 'Private models are taken too, but not here: ask the board’s operators.'],
  ])('%j', (rules, sentence) => {
    expect(ask(rules)).toEqual([sentence]);
  });

  it('leaves base models out where only whole weights are taken', () => {
    expect(ask({ baseModel: true }, { weightTypes: ['Original'] })).toEqual([]);
  });
});
