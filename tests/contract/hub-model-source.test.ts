import { beforeEach, describe, expect, it } from 'vitest';
import { createHttp } from '../../src/datasets/http/http.ts';
import { createHubModelSource } from '../../src/submission/hub/model-source.ts';
import { breakOff, status } from '../hub/fault.ts';
import type { RepoOptions } from '../hub/repo.ts';
import { HubFixture } from './hub-fixture.ts';

const fixture = new HubFixture();
const MODEL = 'org/model';
const CARD = '---\nlicense: mit\n---\n# A model\n';
const CONFIG = JSON.stringify({ architectures: ['LlamaForCausalLM'] });

/** A safetensors file with a tensor of so many bfloat16 numbers. */
function safetensors(count: number, claimedLength?: bigint): Uint8Array {
  const header = JSON.stringify({
    __metadata__: { format: 'pt' },
    w: { dtype: 'BF16', shape: [count], data_offsets: [0, count * 2] },
  });
  const file = Buffer.alloc(8 + header.length + count * 2);
  file.writeBigUInt64LE(claimedLength ?? BigInt(header.length));
  file.write(header, 8);
  return file;
}

const make = (files: Record<string, string | Uint8Array>, options: RepoOptions = {}) => {
  fixture.hub.createRepo(MODEL, { type: 'models', ...options });
  return fixture.hub.commit(
    MODEL,
    { 'README.md': CARD, 'config.json': CONFIG, ...files },
    { type: 'models' },
  );
};
let models: ReturnType<typeof createHubModelSource>;
beforeEach(() => {
  const { clock, hub } = fixture;
  const endpoint = hub.endpoint;
  models = createHubModelSource({ endpoint, http: createHttp({ endpoint, clock, random: () => 0.5 }) });
});
const count = async () => {
  const answer = await models.find(MODEL, 'main');
  return answer.kind === 'found' ? answer.candidate.parameters : answer.kind;
};

describe('a model', () => {
  it('is described at the commit, in few requests', async () => {
    const sha = make(
      { 'model.safetensors': safetensors(300_000) },
      { info: { cardData: { license: 'mit' } } },
    );
    expect(await models.find(MODEL, 'main')).toMatchObject({
      kind: 'found',
      candidate: {
        ...{ id: MODEL, sha, card: '# A model', license: 'mit', parameters: 300_000 },
        ...{ architectures: ['LlamaForCausalLM'], isGated: false, isPrivate: false },
      },
    });
    expect(fixture.hub.requests).toHaveLength(4);
    expect(await models.exists(MODEL)).toBe(true);
    expect(await models.exists('org/absent')).toBe(false);
  });

  it('in shards is the sum of them; one that is not there makes it unknown', async () => {
    const index = (second: string) => JSON.stringify({ weight_map: { a: '1.safetensors', b: second } });
    const files = { '1.safetensors': safetensors(10), '2.safetensors': safetensors(20) };
    make({ ...files, 'model.safetensors.index.json': index('2.safetensors') });
    expect(await count()).toBe(30);
    make({ ...files, 'model.safetensors.index.json': index('../../other/secret.safetensors') });
    expect(await count()).toBeNull();
    expect(fixture.countRequests(/secret/)).toBe(0);
  });

  it.each([0n, 10n ** 12n, 2n ** 64n - 1n, 5n])(
    'with a header of %s bytes has unknown weights',
    async (length) => {
      make({ 'model.safetensors': safetensors(10, length) });
      expect(await count()).toBeNull();
    },
  );

  it.each([
    ['no-model', 'org/absent', 'main'],
    ['no-revision', MODEL, 'absent'],
  ])('is %s', async (kind, model, revision) => {
    make({});
    expect(await models.find(model, revision)).toEqual({ kind });
  });

  it('that is gated has files that nobody sees; one that is renamed has its new name', async () => {
    make({}, { gated: true });
    expect(await models.find(MODEL, 'main')).toEqual({ kind: 'gated' });
    make({});
    fixture.hub.renameRepo(MODEL, 'org/renamed', 'models');
    expect(await models.find(MODEL, 'main')).toMatchObject({ candidate: { id: 'org/renamed' } });
  });

  it('is found although the Hub fails now and then, and is an error when it does not answer', async () => {
    make({});
    fixture.hub.addFault({ when: /config\.json/, fault: breakOff(3) });
    expect(await models.find(MODEL, 'main')).toMatchObject({ kind: 'found' });
    fixture.hub.addFault({ when: /./, times: 99, fault: status(429, { 'Retry-After': '700' }) });
    await expect(models.find(MODEL, 'main')).rejects.toMatchObject({
      message: expect.stringMatching(
        /^The model “org\/model” could not be looked up on .*: it answers 429\.$/,
      ) as string,
      hint: 'Try again in 700 s.',
    });
  });
});
