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
