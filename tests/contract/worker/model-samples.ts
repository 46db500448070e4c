import type { TestHub } from '../../hub/test-hub.ts';
import type { Change } from '../../hub/repo.ts';

const CARD = `---\nlicense: mit\n---\n${'It is a model of the world. '.repeat(20)}`;
const CONFIG = JSON.stringify({ architectures: ['LlamaForCausalLM'], torch_dtype: 'bfloat16' });

/** A model that the default rules take, its weights in so many safetensors files. */
export function addModel(hub: TestHub, id: string, shards = 1, info: Record<string, unknown> = {}): void {
  hub.createRepo(id, { type: 'models', info: { cardData: { license: 'mit' }, ...info } });
  const names = Array.from({ length: shards }, (_, index) =>
    shards === 1 ? 'model.safetensors' : `model-${index + 1}-of-${shards}.safetensors`,
  );
  const weights = names.map((name): [string, Change] => [name, { content: safetensors(1000), lfs: true }]);
  const map = Object.fromEntries(names.map((name, index) => [`w${index}`, name]));
  const index = JSON.stringify({ metadata: {}, weight_map: map });
  hub.commit(
    id,
    {
      ...{ 'README.md': CARD, 'config.json': CONFIG, 'tokenizer.json': '{}', 'tokenizer_config.json': '{}' },
      ...(shards === 1 ? {} : { 'model.safetensors.index.json': index }),
      ...Object.fromEntries(weights),
    },
    { type: 'models' },
  );
}

/** A file with one tensor of so many bfloat16 numbers. */
function safetensors(count: number): Buffer {
  const header = JSON.stringify({ w: { dtype: 'BF16', shape: [count], data_offsets: [0, count * 2] } });
  const file = Buffer.alloc(8 + header.length + count * 2);
  file.writeBigUInt64LE(BigInt(header.length));
  file.write(header, 8);
  return file;
}
