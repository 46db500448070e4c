import { expect, it } from 'vitest';
import { readRequestFile } from '../../../src/formats/requests/requests.ts';
import type { Candidate, RequestFile } from '../../../src/submission/ports.ts';
import type { Submission, Submitter } from '../../../src/submission/submission.ts';
import { submit } from '../../../src/submission/submit.ts';
import {
  aCandidate,
  aContext,
  anAdapter,
  aRequest,
  aStore,
  aSubmission,
  type Files,
  filesOf,
  modelsOf,
  optionsOf,
  SHA,
} from './submission-fixture.ts';

interface Case {
  candidate?: Partial<Candidate>;
  submission?: Submission;
  by?: Submitter | null;
  files?: Files;
}

async function write({ candidate, submission, by, files }: Case): Promise<RequestFile> {
  const store = aStore(files);
  const models = modelsOf(aCandidate(candidate), aCandidate({ id: 'base/model' }));
  const options = optionsOf('rules: { private: true }');
  const submitter = by === undefined ? { name: 'ann', orgs: [] } : by;
  const outcome = await submit(submission ?? aSubmission(), submitter, aContext({ options, models, store }));
  expect(outcome).toMatchObject({ kind: 'accepted', isNew: true, pullRequest: null });
  const [file] = store.written;
  if (!file) throw new Error('Nothing was written.');
  return file;
}

const contentOf = ({ content }: RequestFile): Record<string, unknown> =>
  JSON.parse(content) as Record<string, unknown>;

it('is as the template writes it, with the sender', async () => {
  const { path, title, content } = await write({ submission: aSubmission({ modelType: 'pretrained' }) });
  expect(`${path}\n${title}\n${content}`).toMatchInlineSnapshot(`
    "org/name_eval_request_False_bfloat16_Original.json
    Submit org/name (bfloat16, Original) by ann
    {
      "model": "org/name",
      "base_model": "",
      "revision": "a3f5c2d9e8b7465013243546576879809a0b1c2d",
      "private": false,
      "precision": "bfloat16",
      "weight_type": "Original",
      "status": "PENDING",
      "submitted_time": "2026-11-29T06:00:00Z",
      "model_type": "🟢 : pretrained",
      "likes": 13,
      "params": 8.03,
      "license": "mit",
      "sender": "ann"
    }
    "
  `);
});

it('has no key that the template lacks where an operator submits', async () => {
  const file = await write({ by: null });
  expect(Object.keys(contentOf(file))).toEqual([
    ...['model', 'base_model', 'revision', 'private', 'precision', 'weight_type', 'status', 'submitted_time'],
    ...['model_type', 'likes', 'params', 'license'],
  ]);
  expect(file.title).toBe('Submit org/name (bfloat16, Original)');
});

it('says null for what the Hub does not tell', async () => {
  const file = await write({ candidate: { likes: null, parameters: null } });
  expect(contentOf(file)).toMatchObject({ likes: null, params: null, model_type: '' });
});

it('is read back with every field as it was submitted', async () => {
  const file = await write({
    candidate: {
      isPrivate: true,
      files: filesOf('adapter_config.json', 'adapter_model.safetensors'),
      parameters: 4_194_304,
    },
    submission: anAdapter({ modelType: 'chat', precision: '4bit' }),
  });
  const bytes = new TextEncoder().encode(file.content);
  const read = await readRequestFile({ path: file.path, oid: null, bytes });
  if ('rejection' in read) throw new Error(read.rejection.message);
  const { metadata, ...request } = read.request;
  expect(file.path).toBe('org/name_eval_request_True_4bit_Adapter.json');
  expect(request).toEqual({
    entry: { model: 'org/name', revision: SHA, precision: '4bit', weightType: 'Adapter' },
    baseModel: 'base/model',
    status: 'pending',
    statusText: 'PENDING',
    submittedAt: '2026-11-29T06:00:00Z',
    startedAt: null,
    modelType: '💬 : chat',
    isPrivate: true,
    sender: 'ann',
    reason: null,
    log: null,
    path: file.path,
    oid: null,
    raw: contentOf(file),
  });
  expect(metadata).toEqual({ likes: 13, license: 'mit', params: 0.004 });
});

it('keeps what it does not know, and drops what the last run left', async () => {
  const left = {
    error_msg: 'CUDA',
    traceback: '…',
    job_id: 7,
    job_start_time: '2026-11-20T01:00:00Z',
    sender: 'bob',
  };
  const own = { use_chat_template: true, note: { by: ['x'] }, likes: 1, ['__proto__']: 'x' };
  const before = JSON.parse(JSON.stringify(aRequest({ status: 'FAILED', ...left, ...own }))) as Record<
    string,
    unknown
  >;
  const byAnn = await write({ files: { 'odd.json': before } });
  expect(byAnn.path).toBe('odd.json');
  const { use_chat_template: kept, note, likes, sender, status } = contentOf(byAnn);
  expect({ kept, note, likes, sender, status }).toEqual({
    ...{ kept: true, note: { by: ['x'] }, likes: 13, sender: 'ann', status: 'PENDING' },
  });
  const byOperator = contentOf(await write({ files: { 'odd.json': before }, by: null }));
  for (const key of Object.keys(left)) expect(byOperator).not.toHaveProperty(key);
  expect(byOperator).toHaveProperty('use_chat_template');
});
