import { describe, expect, it } from 'vitest';
import { parseSubmission } from '../../../src/submission/parse-submission.ts';
import { optionsOf, tell } from './submission-fixture.ts';

const options = optionsOf();

function refused(value: unknown, on = options): string {
  const read = parseSubmission(value, on);
  return 'refusals' in read ? tell(read.refusals) : 'taken';
}

function fieldsOf(given: Record<string, unknown>): Record<string, unknown> {
  return { model: 'org/name', precision: 'bfloat16', ...given };
}

describe('what is said', () => {
  it('of each field', () => {
    const cases: [string, Record<string, unknown>][] = [
      ['no model', { model: undefined }],
      ['a name', { model: 'name' }],
      ['an address inside a model', { model: 'https://huggingface.co/org/name/tree/main' }],
      ['an address elsewhere', { model: 'hf.co/models/org/name?x=1' }],
      ['a long model', { model: 'x'.repeat(301) }],
      ['a model that is no text', { model: 5 }],
      ['a revision', { revision: 'a b' }],
      ['no precision', { precision: undefined }],
      ['a precision', { precision: 'int3' }],
      ['a weight type', { weight_type: 'LoRA' }],
      ['an adapter without a base model', { weight_type: 'Adapter' }],
      ['a delta on itself', { weight_type: 'Delta', base_model: 'ORG/name' }],
      ['whole weights with a base model', { base_model: 'base/model' }],
      ['a kind of model', { model_type: 'best' }],
      ['an unknown field', { Model: 'org/name' }],
      ['many unknown fields', { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, '': 7 }],
    ];
    const said = cases.map(([what, given]) => `## ${what}\n${refused(fieldsOf(given))}`);
    expect(said.join('\n\n')).toMatchInlineSnapshot(`
      "## no model
      model-name (model)
      No model is named.
      Write its name as it stands at the top of its page on the Hub: org/name.

      ## a name
      model-name (model)
      “name” is not the name of a model on the Hub.
      Write the name as it stands at the top of the model’s page: org/name. Only letters from a to z, digits and - _ . are allowed in it.

      ## an address inside a model
      model-name (model)
      “https://huggingface.co/org/name/tree/main” is not the name of a model on the Hub.
      Write org/name.

      ## an address elsewhere
      model-name (model)
      “hf.co/models/org/name?x=1” is not the name of a model on the Hub.
      Write org/name.

      ## a long model
      model-name (model)
      “model” has more than 300 characters.
      Give the name alone, without anything around it.

      ## a model that is no text
      model-name (model)
      “model” is not text.
      Give one text.

      ## a revision
      revision-name (revision)
      “a b” is not the name of a branch, a tag or a commit.
      Write it as the Hub shows it, such as main, v1.0 or the digits of a commit. Leave it empty for main.

      ## no precision
      precision (precision)
      No precision is named.
      Choose one of these: bfloat16, float16, 8bit, 4bit.

      ## a precision
      precision (precision)
      This board does not evaluate in the precision “int3”.
      Choose one of these: bfloat16, float16, 8bit, 4bit.

      ## a weight type
      weight-type (weight_type)
      This board does not take weights of the type “LoRA”.
      Choose one of these: Original, Adapter, Delta.

      ## an adapter without a base model
      base-model-name (base_model)
      Weights of the type Adapter need a base model, and none is named.
      Name the model that they go on top of: org/name.

      ## a delta on itself
      base-model-name (base_model)
      The model is named as its own base model.
      Name the model that the weights go on top of, or choose Original where they stand alone.

      ## whole weights with a base model
      base-model-name (base_model)
      A base model is named, but weights of the type Original stand alone.
      Leave the base model empty, or choose Adapter or Delta where the weights go on top of it.

      ## a kind of model
      model-type (model_type)
      This board has no kind of model that is called “best”.
      Leave it empty, or choose one of these: Pretrained, Continuously pretrained, Fine-tuned, Instruction-tuned, RL-tuned, Chat, Merge, Multimodal, Unknown.

      ## an unknown field
      unknown-field (-)
      There is no field “Model”.
      Leave it out. The fields are model, revision, precision, weight_type, base_model, model_type.

      ## many unknown fields
      unknown-field (-)
      There are no fields “a”, “b”, “c”, “d”, “e”.
      Leave them out. The fields are model, revision, precision, weight_type, base_model, model_type."
    `);
  });

  it('is all of it at once', () => {
    const value = {
      model: '',
      revision: '-',
      precision: 'x',
      weight_type: 'y',
      base_model: 'z',
      model_type: 'q',
      u: 1,
    };
    expect(refused(value)).toMatchInlineSnapshot(`
      "unknown-field (-)
      There is no field “u”.
      Leave it out. The fields are model, revision, precision, weight_type, base_model, model_type.

      model-name (model)
      No model is named.
      Write its name as it stands at the top of its page on the Hub: org/name.

      revision-name (revision)
      “-” is not the name of a branch, a tag or a commit.
      Write it as the Hub shows it, such as main, v1.0 or the digits of a commit. Leave it empty for main.

      precision (precision)
      This board does not evaluate in the precision “x”.
      Choose one of these: bfloat16, float16, 8bit, 4bit.

      weight-type (weight_type)
      This board does not take weights of the type “y”.
      Choose one of these: Original, Adapter, Delta.

      base-model-name (base_model)
      “z” is not the name of a model on the Hub.
      Write the name as it stands at the top of the model’s page: org/name. Only letters from a to z, digits and - _ . are allowed in it.

      model-type (model_type)
      This board has no kind of model that is called “q”.
      Leave it empty, or choose one of these: Pretrained, Continuously pretrained, Fine-tuned, Instruction-tuned, RL-tuned, Chat, Merge, Multimodal, Unknown."
    `);
  });

  it('of kinds of models, where the board has none', () => {
    expect(refused(fieldsOf({ model_type: 'best' }), { ...options, modelTypes: [] })).toMatchInlineSnapshot(`
      "model-type (model_type)
      This board has no kind of model that is called “best”.
      Leave it empty."
    `);
  });
});
