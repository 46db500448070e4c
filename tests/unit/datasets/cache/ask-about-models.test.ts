import { mkdtempSync, rmSync, writeFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askAboutModels, type WantedModel } from '../../../../src/datasets/cache/ask-about-models.ts';
import { readHubModels } from '../../../../src/datasets/cache/hub-models.ts';
import { startTestHub, type TestHub } from '../../../hub/test-hub.ts';
import { status } from '../../../hub/fault.ts';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-06-01T12:00:00Z');
let cacheFolder = '';
let hub: TestHub;
beforeEach(async () => {
  cacheFolder = mkdtempSync(path.join(tmpdir(), 'standings-models-'));
  hub = await startTestHub();
});
afterEach(async () => {
  await hub.close();
  rmSync(cacheFolder, { recursive: true, force: true });
});

async function ask(wanted: WantedModel[], now = NOW, token?: string) {
  return await askAboutModels({
    endpoint: hub.endpoint,
    cacheFolder,
    wanted,
    refreshHours: 24,
    now,
    token,
    tries: 1,
  });
}

function factsOf(model: string) {
  return readHubModels(cacheFolder, hub.endpoint).get(model)?.facts;
}

function addModel(id: string, info: Record<string, unknown> = {}) {
  return hub.createRepo(id, { type: 'models', info });
}

const whole = {
  gated: 'auto',
  likes: 12,
  downloads: 3456,
  createdAt: '2024-05-31T18:28:15.000Z',
  pipeline_tag: 'text-generation',
  library_name: 'transformers',
  tags: ['transformers', 'license:mit', 'base_model:org/base', 'chat', 'region:us'],
  cardData: { license: 'other', license_name: 'llama3', base_model: ['org/one', 'org/two'] },
  safetensors: { parameters: { BF16: 8_030_261_248 }, total: 8_030_261_248 },
  config: { architectures: ['LlamaForCausalLM'] },
};

describe('askAboutModels', () => {
  it('keeps what the Hub says of a model', async () => {
    addModel('org/name', whole);
    expect(await ask([{ model: 'org/name', revision: null }])).toMatchObject({
      asked: 1,
      absent: 0,
      failed: 0,
    });
    expect(factsOf('org/name')).toEqual({
      params: 8.03,
      license: 'llama3',
      base_model: 'org/one, org/two',
      pipeline: 'text-generation',
      library: 'transformers',
      architecture: 'LlamaForCausalLM',
      tags: 'transformers, chat',
      likes: 12,
      downloads: 3456,
      gated: true,
      created_at: '2024-05-31',
    });
  });

  it('takes licence and base model from the tags of a card that says nothing', async () => {
    addModel('org/name', { tags: ['license:mit', 'base_model:org/base'] });
    await ask([{ model: 'org/name', revision: null }]);
    expect(factsOf('org/name')).toMatchObject({ license: 'mit', base_model: 'org/base', gated: false });
  });

  it('counts the weights that a quantised model packs', async () => {
    addModel('org/name', {
      safetensors: { parameters: { I32: 1_000_000_000, F16: 200_000_000 } },
      config: { quantization_config: { quant_method: 'gptq', bits: 4 } },
    });
    await ask([{ model: 'org/name', revision: null }]);
    expect(factsOf('org/name')?.['params']).toBe(8.2);
  });

  it('survives answers of any shape', async () => {
    addModel('org/name', {
      cardData: 'text',
      tags: { a: 1 },
      safetensors: { parameters: { F16: 'many', F32: -1 }, total: null },
      config: [1],
      likes: '5',
      createdAt: 5,
      gated: null,
    });
    expect(await ask([{ model: 'org/name', revision: null }])).toMatchObject({ asked: 1, failed: 0 });
    expect(factsOf('org/name')).toEqual({ downloads: 0 });
  });

  it('asks at the evaluated commit, and for the newest where that is gone', async () => {
    const repo = addModel('org/name', { likes: 1 });
    const sha = repo.resolve('main')?.oid ?? '';
    await ask([{ model: 'org/name', revision: sha }]);
    expect(hub.requests.map(({ url }) => url.split('?')[0])).toEqual([
      `/api/models/org/name/revision/${sha}`,
    ]);
    const gone = 'f'.repeat(40);
    await ask([{ model: 'org/name', revision: gone }]);
    expect(hub.requests.slice(1).map(({ url }) => url.split('?')[0])).toEqual([
      `/api/models/org/name/revision/${gone}`,
      '/api/models/org/name',
    ]);
    expect(factsOf('org/name')).toMatchObject({ likes: 1 });
  });

  it('asks again only after some hours, or about another commit', async () => {
    addModel('org/name');
    const wanted = [{ model: 'org/name', revision: null }];
    await ask(wanted);
    expect(await ask(wanted, NOW + 23 * HOUR)).toMatchObject({ asked: 0 });
    expect(hub.requests).toHaveLength(1);
    expect(await ask(wanted, NOW + 24 * HOUR)).toMatchObject({ asked: 1 });
    expect(await ask([{ model: 'org/name', revision: 'b'.repeat(40) }], NOW + 24 * HOUR)).toMatchObject({
      asked: 1,
    });
  });

  it('asks about 400 old answers a run, the oldest first', async () => {
    const wanted = Array.from({ length: 401 }, (_, at) => ({ model: `org/m${at}`, revision: null }));
    await ask(wanted.slice(1));
    await ask(wanted.slice(0, 1), NOW + HOUR);
    const later = NOW + 48 * HOUR;
    expect(await ask(wanted, later)).toMatchObject({ asked: 400, postponed: 1, absent: 400 });
    const models = readHubModels(cacheFolder, hub.endpoint);
    expect(models.get('org/m0')?.askedAt).toBe(new Date(NOW + HOUR).toISOString());
    expect(models.get('org/m400')?.askedAt).toBe(new Date(later).toISOString());
  });

  it('follows a new name', async () => {
    addModel('org/old', { likes: 3 });
    hub.renameRepo('org/old', 'org/new', 'models');
    await ask([{ model: 'org/old', revision: null }]);
    expect(factsOf('org/old')).toMatchObject({ likes: 3, renamed_to: 'org/new' });
  });

  it('remembers a model that is deleted later, and knows none that never was', async () => {
    addModel('org/name', { likes: 3 });
    const wanted = [
      { model: 'org/name', revision: null },
      { model: 'org/never', revision: null },
    ];
    await ask(wanted);
    hub.deleteRepo('org/name', 'models');
    expect(await ask(wanted, NOW + 25 * HOUR)).toMatchObject({ asked: 2, absent: 2 });
    const models = readHubModels(cacheFolder, hub.endpoint);
    expect(models.get('org/name')).toMatchObject({ isPublic: false, wasPublic: true, facts: { likes: 3 } });
    expect(models.get('org/never')).toMatchObject({ isPublic: false, wasPublic: false, facts: {} });
  });

  it('says nothing of a private model, also with a token that may read it', async () => {
    const token = `hf_${'canary'.repeat(6)}`;
    hub.addToken(token, { role: 'read' });
    hub.createRepo('org/secret', { type: 'models', private: true, info: { likes: 3 } });
    await ask([{ model: 'org/secret', revision: null }], NOW, token);
    expect(readHubModels(cacheFolder, hub.endpoint).get('org/secret')).toMatchObject({
      isPublic: false,
      facts: {},
    });
  });

  it('loses nothing when the Hub fails, and stops asking soon', async () => {
    addModel('org/m0', { likes: 3 });
    await ask([{ model: 'org/m0', revision: null }]);
    hub.addFault({ when: /models/, fault: status(503), times: Infinity });
    const wanted = Array.from({ length: 100 }, (_, at) => ({ model: `org/m${at}`, revision: null }));
    const result = await ask(wanted, NOW + 25 * HOUR);
    expect(result).toMatchObject({ asked: 0, failed: 5 });
    expect(factsOf('org/m0')).toMatchObject({ likes: 3 });
  });

  it('begins anew where its file cannot be read', async () => {
    addModel('org/name', { likes: 3 });
    await ask([{ model: 'org/name', revision: null }]);
    const folder = path.join(cacheFolder, 'models');
    for (const name of readdirSync(folder))
      writeFileSync(path.join(folder, name), '{"version":1,"models":{"a":5}}');
    expect(readHubModels(cacheFolder, hub.endpoint).size).toBe(0);
    expect(await ask([{ model: 'org/name', revision: null }])).toMatchObject({ asked: 1 });
  });
});
