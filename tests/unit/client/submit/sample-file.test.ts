import { expect, it } from 'vitest';
import { sampleFile } from '../../../../src/client/submit/sample-file.ts';
import { optionsOf } from '../../submission/submission-fixture.ts';

it('is a file as the rules write it, for a model of no name', () => {
  const { path, title, content } = sampleFile(optionsOf(''), 'queue');
  expect(`${path}\n${title}\n${content}`).toMatchInlineSnapshot(`
    "queue/org/name_eval_request_False_bfloat16_Original.json
    Submit org/name (bfloat16, Original)
    {
      "model": "org/name",
      "base_model": "",
      "revision": "0123456789abcdef0123456789abcdef01234567",
      "private": false,
      "precision": "bfloat16",
      "weight_type": "Original",
      "status": "PENDING",
      "submitted_time": "2026-01-31T12:00:00Z",
      "model_type": "🟢 : pretrained",
      "likes": null,
      "params": null,
      "license": null
    }
    "
  `);
});

it('names a base model where the usual weights are not whole', () => {
  const { path, content } = sampleFile(optionsOf('weight_types: [Adapter]\nprecisions: [4bit]'), '');
  expect(path).toBe('org/name_eval_request_False_4bit_Adapter.json');
  expect(JSON.parse(content)).toMatchObject({ base_model: 'org/base', weight_type: 'Adapter' });
});
