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

function codesOf(given: Record<string, unknown>): string[] {
  const read = parseSubmission(fieldsOf(given), options);
  return 'refusals' in read ? read.refusals.map(({ code }) => code) : [];
}

function taken(given: unknown): unknown {
  const read = parseSubmission(given, options);
  return 'submission' in read ? read.submission : tell(read.refusals);
}

describe('what is taken', () => {
  it('is read with what goes without saying', () => {
    expect(taken(fieldsOf({}))).toEqual({
      model: 'org/name',
      revision: 'main',
      precision: 'bfloat16',
      weightType: 'Original',
      baseModel: null,
      modelType: null,
    });
  });

  it('is read whole, in any spelling that means one thing', () => {
    expect(
      taken({
        model: ' https://huggingface.co/Org/My_Model-v1.0/ ',
        revision: ' refs/pr/7 ',
        precision: 'torch.FP16',
        weight_type: 'adapter',
        base_model: 'https://huggingface.co/base/model',
        model_type: '🔶 : fine-tuned',
      }),
    ).toEqual({
      model: 'Org/My_Model-v1.0',
      revision: 'refs/pr/7',
      precision: 'float16',
      weightType: 'Adapter',
      baseModel: 'base/model',
      modelType: 'fine-tuned',
    });
  });

  it.each([null, undefined, '', '  \n'])('has %j for as good as nothing', (none) => {
    const given = { revision: none, weight_type: none, base_model: none, model_type: none };
    expect(taken(fieldsOf(given))).toEqual(taken(fieldsOf({})));
  });

  it('is a form too', () => {
    const form = new FormData();
    form.set('model', 'org/name');
    form.set('precision', 'bf16');
    form.set('base_model', '');
    expect(taken(form)).toEqual(taken(fieldsOf({})));
    expect(taken(new URLSearchParams('model=org%2Fname&precision=bf16'))).toEqual(taken(fieldsOf({})));
  });

  it.each(['main', 'v1.0', 'feature/x', 'refs/pr/1', 'a1b2c3d', 'a+b_c', 'x'.repeat(200)])(
    'is the revision %s',
    (revision) => {
      expect(taken(fieldsOf({ revision }))).toMatchObject({ revision });
    },
  );

  it('has the first of the board’s weight types where none is given', () => {
    const read = parseSubmission(
      fieldsOf({ base_model: 'base/model' }),
      optionsOf('weight_types: [Adapter]'),
    );
    expect(read).toMatchObject({ submission: { weightType: 'Adapter' } });
  });
});

describe('hostile shapes', () => {
  it.each([null, undefined, 1, 'org/name', true, [], [{ model: 'org/name' }]])('%j is malformed', (value) => {
    expect(refused(value)).toBe(
      'malformed (-)\nThis is no submission: an object with named fields is expected.\nSend an object with these fields: model, revision, precision, weight_type, base_model, model_type.',
    );
  });

  it.each([
    ...['../x', 'org/..', 'org/.', './x', '/org/name', 'org//name', 'org/name/x', 'name', 'org/', '/'],
    ...[
      'org/na%2fme',
      'org/n\nx',
      'org/n x',
      'org\\name',
      'оrg/name',
      'org/nаme',
      'org/name\u202e',
      'ｏrg/name',
    ],
    ...[
      '--flag/x',
      '-x/y',
      'org/-x',
      'org/x-',
      'org/x.',
      'org/a--b',
      'org/a..b',
      'org/name.git',
      'org/name.GIT',
    ],
    ...['__proto__', 'datasets/x', 'Spaces/x', 'api/models', 'org/name\0', `org/${'x'.repeat(97)}`, '👍/👍'],
    ...[
      'file:///etc/passwd',
      'https://evil.example/org/name',
      'javascript:alert(1)',
      '<b>/x',
      '$(id)/x',
      '\ud800/x',
    ],
    ...[7, true, ['org/a'], {}, 'x'.repeat(999), `${' '.repeat(301)}org/name`],
  ])('the model %j', (model) => {
    expect(codesOf({ model })).toEqual(['model-name']);
    expect(codesOf({ weight_type: 'Adapter', base_model: model })).toEqual(['base-model-name']);
  });

  it.each([
    ...['-x', '--upload-pack=x', '../main', 'a/../b', 'a//b', '/main', 'main/', 'main.', '.hidden', 'a/.b'],
    ...[
      'a b',
      'a\tb',
      'a~1',
      'a^',
      'a:b',
      'a?b',
      'a*',
      'a[b',
      'a\\b',
      'x@{1}',
      'x.lock',
      'x.lock/y',
      'mäin',
      '\0',
    ],
    ...['x'.repeat(201), 'x'.repeat(301), 5, [], { sha: 'x' }, '%2e%2e'],
  ])('the revision %j', (revision) => {
    expect(codesOf({ revision })).toEqual(['revision-name']);
  });

  it.each(['int3', '?', '__proto__', 'constructor', 'float 16', 16, [], ['bfloat16'], {}, 'x'.repeat(301)])(
    'the precision %j',
    (precision) => {
      expect(codesOf({ precision })).toEqual(['precision']);
    },
  );

  it.each(['LoRA', 'toString', '__proto__', 1, ['Original'], {}, 'x'.repeat(301)])(
    'the weight type %j, whatever the base model',
    (weight_type) => {
      expect(codesOf({ weight_type })).toEqual(['weight-type']);
      expect(codesOf({ weight_type, base_model: 'base/model' })).toEqual(['weight-type']);
    },
  );

  it.each(['best', '__proto__', 1, [], 'x'.repeat(301)])('the kind of model %j', (model_type) => {
    expect(codesOf({ model_type })).toEqual(['model-type']);
  });

  it('prototypes', () => {
    expect(refused(JSON.parse('{"__proto__": {"model": "org/name"}, "precision": "bf16"}')))
      .toMatchInlineSnapshot(`
      "unknown-field (-)
      There is no field “__proto__”.
      Leave it out. The fields are model, revision, precision, weight_type, base_model, model_type.

      model-name (model)
      No model is named.
      Write its name as it stands at the top of its page on the Hub: org/name."
    `);
    expect(codesOf({ constructor: 1 })).toEqual(['unknown-field']);
    expect(refused(Object.create({ model: 'org/name', precision: 'bf16' }))).toMatch(/^model-name/);
  });

  it('a field that a form sends twice, and a file', () => {
    expect(refused(new URLSearchParams('model=org/a&model=org/b&precision=bf16'))).toMatchInlineSnapshot(`
      "model-name (model)
      “model” is not text.
      Give one text."
    `);
    const form = new FormData();
    form.set('model', new File(['org/name'], 'model.txt'));
    form.set('precision', 'bf16');
    expect(refused(form)).toMatch(/^model-name \(model\)\n“model” is not text\./);
  });

  it('what cannot be seen, or is secret, is not said back', () => {
    const token = `hf_${'a1B2'.repeat(9)}`;
    expect(refused(fieldsOf({ model: `${token}/x` }))).not.toContain(token);
    expect(refused(fieldsOf({ model: 'a\u202eb\u2028\0\ud800' }))).toMatchInlineSnapshot(`
      "model-name (model)
      “a\\u{202e}b\\u{2028}\\u{0}\\u{fffd}” is not the name of a model on the Hub.
      Write the name as it stands at the top of the model’s page: org/name. Only letters from a to z, digits and - _ . are allowed in it."
    `);
    expect(refused(fieldsOf({ revision: `${'long '.repeat(40)}x` })).length).toBeLessThan(300);
  });
});

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
