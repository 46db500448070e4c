import { NOTHING_STATED, type RawScore } from '../../domain/evaluation.ts';
import type { ReaderResult, Reader } from '../reader.ts';
import { oneEvaluation } from '../evaluation-result.ts';
import { isObject, own, textOf } from '../values/json-object.ts';
import { metadataRecord } from '../values/metadata-record.ts';
import { namedModel } from '../values/model-identity.ts';
import { readNumber } from '../values/number-value.ts';
import { runTimeFromPath } from '../values/run-time.ts';

/**
 * Runs of HELM, a folder each: `stats.json` has the scores, and `run_spec.json` beside it says of which model and which
 * scenario.
 */
export const helm: Reader = {
  id: 'helm',
  version: 1,

  claims: ({ content }) =>
    content.kind === 'document' && (isRunSpec(content.value) || isStats(content.value)),

  read({ path, oid, content }) {
    const value = content.kind === 'document' ? content.value : null;
    if (isRunSpec(value)) return readRunSpec(value, path);
    const stats: unknown[] = Array.isArray(value) ? value : [];
    return oneEvaluation(
      {
        entry: { model: '', revision: null, precision: null, weightType: null },
        runAt: runTimeFromPath(path),
        scores: scoresOf(stats),
        metadata: metadataRecord([]),
        source: { path, oid, line: null },
        format: 'helm',
        harness: 'helm',
      },
      [],
    );
  },
};

function isRunSpec(value: unknown): boolean {
  return isObject(own(value, 'adapter_spec')) && isObject(own(value, 'scenario_spec'));
}

function isStats(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const first: unknown = value[0];
  return typeof own(own(first, 'name'), 'name') === 'string' && own(first, 'count') !== undefined;
}

function readRunSpec(spec: unknown, path: string): ReaderResult {
  const adapter = own(spec, 'adapter_spec');
  const identity = namedModel(own(adapter, 'model'), path, 'adapter_spec → model');
  if ('rejection' in identity) return { evaluations: [], rejections: [identity.rejection] };
  const shots = readNumber(own(adapter, 'max_train_instances')).value;
  return {
    evaluations: [],
    rejections: [],
    companions: [
      {
        folder: path.slice(0, Math.max(0, path.lastIndexOf('/'))),
        format: 'helm',
        entry: { model: identity.model, revision: null, precision: null, weightType: null },
        key: scenarioOf(textOf(own(spec, 'name')) ?? '', own(spec, 'scenario_spec')),
        shots: shots !== null && Number.isInteger(shots) && shots >= 0 ? shots : null,
        metadata: metadataRecord([]),
        harness: null,
        path,
      },
    ],
  };
}

/** The run's name without what names the model: `mmlu:subject=philosophy`. Without a name the scenario's class. */
function scenarioOf(name: string, scenario: unknown): string {
  const colon = name.indexOf(':');
  const [scenarioName, list] = colon === -1 ? [name, ''] : [name.slice(0, colon), name.slice(colon + 1)];
  const kept = list.split(',').filter((part) => part !== '' && !/^model(?:_deployment)?=/.test(part));
  if (scenarioName === '') return textOf(own(scenario, 'class_name')) ?? 'unnamed';
  return kept.length === 0 ? scenarioName : `${scenarioName}:${kept.join(',')}`;
}

/** Of perturbed instances there are stats too, which are scores of another task. */
function scoresOf(stats: readonly unknown[]): RawScore[] {
  const plain = stats.filter((stat) => (own(own(stat, 'name'), 'perturbation') ?? null) === null);
  const instances = new Map(
    plain
      .filter((stat) => own(own(stat, 'name'), 'name') === 'num_instances')
      .map((stat) => [splitOf(stat), readNumber(own(stat, 'mean')).value]),
  );
  return plain.flatMap((stat): RawScore[] => {
    const name = textOf(own(own(stat, 'name'), 'name'));
    if (name === null || own(stat, 'count') === 0) return [];
    const split = splitOf(stat);
    const suffix = split === 'test' || split === '' ? '' : `,${split}`;
    return [
      {
        ...NOTHING_STATED,
        key: '',
        metric: `${name}${suffix}`,
        ...readNumber(own(stat, 'mean')),
        samples: instances.get(split) ?? null,
      },
    ];
  });
}

function splitOf(stat: unknown): string {
  const name = own(stat, 'name');
  return [own(name, 'split'), own(name, 'sub_split')]
    .map(textOf)
    .filter((part) => part !== null)
    .join('/');
}
