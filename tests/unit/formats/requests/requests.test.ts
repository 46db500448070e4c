import { describe, expect, it } from 'vitest';
import type { EvaluationRequest } from '../../../../src/domain/request.ts';
import { readRequestFile } from '../../../../src/formats/requests/requests.ts';
import { fixtures, readRequest } from '../read-fixture.ts';

const all = new Map<string, EvaluationRequest>();
for (const file of fixtures('requests')) {
  const outcome = await readRequestFile(file);
  if ('rejection' in outcome) throw new Error(`${file.path}: ${outcome.rejection.message}`);
  all.set(outcome.request.entry.model.replace('example-org/', ''), outcome.request);
}

function request(name: string): EvaluationRequest {
  const found = all.get(name);
  if (found === undefined) throw new Error(`no request ${name}`);
  return found;
}

async function accepted(content: unknown): Promise<EvaluationRequest> {
  const outcome = await readRequest(content);
  if ('rejection' in outcome) throw new Error(outcome.rejection.message);
  return outcome.request;
}

describe('readRequestFile', () => {
  it('reads the template’s own request whole', async () => {
    const { raw, ...rest } = request('model-a');
    expect(rest).toEqual({
      entry: { model: 'example-org/model-a', revision: 'main', precision: 'float16', weightType: 'Original' },
      baseModel: null,
      status: 'pending',
      statusText: 'PENDING',
      submittedAt: '2024-05-31T18:28:15Z',
      startedAt: null,
      modelType: '🟢 : pretrained',
      isPrivate: false,
      sender: null,
      reason: null,
      log: null,
      metadata: { likes: 13, params: 8.829, license: 'mit' },
      path: 'example-org/pending_eval_request_False_float16_Original.json',
      oid: 'oid',
    });
    expect(Object.keys(raw)).toContain('private');
  });

  it.each([
    ['older', 'finished', null, 'bfloat16', 'Original'],
    ['running', 'running', 'main', 'float16', 'Original'],
    ['finished', 'finished', '5617a9f61b028005a4858fdac845db406aefb181', 'bfloat16', 'Original'],
    ['failed', 'failed', 'main', '8bit', 'Adapter'],
    ['cancelled', 'cancelled', 'main', '4bit', 'Delta'],
    ['canceled', 'cancelled', 'main', 'float32', 'Original'],
    ['rerun', 'rerun', 'main', 'GPTQ', 'Original'],
    ['new-eval', 'finished', 'main', 'float16', 'Original'],
    ['odd', 'unknown', 'main', null, null],
    ['windows', 'pending', 'main', 'float16', 'Original'],
  ])('reads %s', async (name, status, revision, precision, weightType) => {
    const { entry, ...rest } = request(name);
    expect(rest.status).toBe(status);
    expect(entry).toEqual({ model: `example-org/${name}`, revision, precision, weightType });
  });

  it.each([
    ['FAILED', 'failed'],
    ['FAILED_OOM', 'failed'],
    ['finished', 'finished'],
    [' RERUN ', 'rerun'],
    ['RUNNING', 'running'],
    ['PENDINGISH', 'unknown'],
    ['', 'unknown'],
    [undefined, 'unknown'],
  ])('takes the status %j for %s', async (status, expected) => {
    expect((await accepted({ model: 'a/b', status })).status).toBe(expected);
  });

  it('keeps unknown facts, and neither jobs, traces, nests nor secrets', async () => {
    expect(request('running').metadata).toEqual({
      params: 8.829,
      architectures: 'LlamaForCausalLM',
      use_chat_template: true,
    });
    expect(request('running').sender).toBe('someone');
    expect(request('finished').metadata).toMatchObject({
      eval_version: 2,
      result_metrics_average: 0.5,
      source: 'manual',
      main_language: 'Portuguese',
    });
    expect(Object.keys(request('finished').metadata)).not.toContain('result_metrics');
    const secrets = { hf_token: 'a', apiKey: 'b', 'access-key': 'c', PASSWORD: 'd', client_secret: 'e' };
    const harmless = { tokenizer: 'x', monkey: 'y', max_tokens: 5 };
    expect((await accepted({ model: 'a/b', ...secrets, ...harmless })).metadata).toEqual(harmless);
  });

  it('keeps the object as it was, so that it can be written back', async () => {
    for (const file of fixtures('requests')) {
      const text = new TextDecoder().decode(file.bytes);
      if (text.includes('NaN')) continue;
      const outcome = await readRequestFile(file);
      expect('request' in outcome && outcome.request.raw).toEqual(JSON.parse(text));
    }
    expect(all.size).toBe(12);
  });

  it('is not stopped by wrong types in optional keys', async () => {
    const { raw, entry, ...rest } = request('wrong-types');
    expect(entry).toEqual({
      model: 'example-org/wrong-types',
      revision: null,
      precision: null,
      weightType: null,
    });
    expect(rest).toMatchObject({
      status: 'unknown',
      statusText: null,
      submittedAt: null,
      modelType: null,
      isPrivate: false,
      sender: null,
      reason: null,
      baseModel: null,
      metadata: { params: '9B', tokenizer: 'llama' },
    });
    expect(raw['revision']).toBe(7);
  });

  it('knows a private request by its key or its name', async () => {
    expect(request('windows').isPrivate).toBe(true);
    expect((await accepted({ model: 'a/b', private: true })).isPrivate).toBe(true);
    expect((await accepted({ model: 'a/b', private: 'True' })).isPrivate).toBe(true);
  });

  it('gives the first line of the error that says something, short and without tokens', async () => {
    expect(request('failed').reason).toBe('CUDA out of memory. Tried to allocate 2.00 GiB');
    const reason = async (error_msg: unknown) => (await accepted({ model: 'a/b', error_msg })).reason;
    expect(await reason('Traceback (most recent call last):\n  File "run.py", line 1\n-----\nKeyError')).toBe(
      'KeyError',
    );
    expect(await reason('x'.repeat(301))).toBe(`${'x'.repeat(299)}…`);
    expect(await reason('401 for hf_abcdefghijklmnopqrstuvwx')).toBe('401 for [redacted]');
    expect(await reason('  \n')).toBeNull();
    expect((await accepted({ model: 'a/b', traceback: 'KeyError' })).reason).toBeNull();
  });

  it('knows when its job was started, if the file says a time', async () => {
    expect(request('running').startedAt).toBe('2024-06-05T12:31:02.123456Z');
    const started = async (job_start_time: unknown) =>
      (await accepted({ model: 'a/b', job_start_time })).startedAt;
    for (const odd of [null, '', 'soon', '2024-13-01', 7, true, ['2024-06-05'], {}])
      expect(await started(odd), JSON.stringify(odd)).toBeNull();
  });

  it('names its log where that is an address that may be published', async () => {
    const log = async (content: object) => (await accepted({ model: 'a/b', ...content })).log;
    expect(await log({ log: ' https://example.org/logs/1?a=b#end ' })).toBe(
      'https://example.org/logs/1?a=b#end',
    );
    expect(await log({ log_url: 'http://example.org/1' })).toBe('http://example.org/1');
    expect(await log({ log: 'run.log', log_url: 'https://example.org/2' })).toBe('https://example.org/2');
    for (const odd of [
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://example.org/',
      '//example.org/',
      'https://',
      'https://user:word@example.org/',
      'https://example.org/?token=hf_abcdefghijklmnopqrstuvwx',
      `https://example.org/${'x'.repeat(2000)}`,
      7,
      null,
    ])
      expect(await log({ log: odd, log_url: odd }), String(odd).slice(0, 60)).toBeNull();
    expect((await accepted({ model: 'a/b', log: 'x', log_url: 'y' })).metadata).toEqual({});
  });

  it('leaves out a number that is none, and cuts a text that is too long', async () => {
    expect(request('windows').metadata).not.toHaveProperty('params');
    const { metadata } = await accepted({ model: 'a/b', note: 'x'.repeat(10_000_000) });
    expect(metadata['note']).toBe(`${'x'.repeat(999)}…`);
  });

  it.each([
    ['{"revision": "main"}', 'model-missing', 'model', 'Nothing here says which model this is.'],
    ['{"model": " "}', 'model-missing', 'model', 'Nothing here says which model this is.'],
    ['{"model": 7}', 'model-missing', 'model', 'Nothing here says which model this is.'],
    [
      `{"model": "${'x'.repeat(501)}"}`,
      'model-name-too-long',
      'model',
      'The model’s name has 501 characters; at most 500 are read.',
    ],
    ['[]', 'no-request', null, 'The file is no request: a JSON object with the key `model` is expected.'],
    [
      '{"model": ',
      'invalid-json',
      'line 1, column 11',
      'The file is no valid JSON: the file ends in the middle of the JSON.',
    ],
    ['', 'empty-file', null, 'The file is empty.'],
  ])('rejects %.40s', async (text, code, where, message) => {
    const outcome = await readRequest(text);
    expect(outcome).toMatchObject({ rejection: { code, where, message } });
    expect('rejection' in outcome && outcome.rejection.remedy).toMatch(/\.$/);
  });

  it('rejects a table, and every hand-written bad file', async () => {
    const file = { path: 'requests.csv', oid: null, bytes: new TextEncoder().encode('model\na/b\n') };
    expect(await readRequestFile(file)).toMatchObject({ rejection: { code: 'no-request' } });
    const reading = fixtures('rejected-requests').map(async (each) => {
      const outcome = await readRequestFile(each);
      return 'rejection' in outcome ? outcome.rejection.code : null;
    });
    expect(await Promise.all(reading)).toEqual(['no-request', 'model-missing']);
  });
});
