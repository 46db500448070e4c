import * as words from '#words/submission-refusals.ts';
import type { Refusal } from '../refusal.ts';
import { refuse, type ModelFacts } from './rule.ts';

const PICKLE = /^[^/]+\.(?:bin|pt|pth|ckpt|pkl)$/i;
const TOKENIZER =
  /^(?:tokenizer\.json|tokenizer_config\.json|tokenizer\.model(?:\.v\d+)?|vocab\.[^/]+|spiece\.model|sentencepiece\.[^/]*model|tekken\.json|.+\.tiktoken)$/;

/** The files that must be there. An adapter has its own, and its base model's tokenizer. */
export function refuseFiles({ submission, rules, candidate }: ModelFacts): Refusal[] {
  const paths = candidate.files.filter(({ size }) => size > 0).map(({ path }) => path);
  const isAdapter = submission.weightType === 'Adapter';
  const config = isAdapter ? 'adapter_config.json' : 'config.json';
  const lacksConfig = rules.modelConfig && !paths.includes(config);
  const lacksTokenizer = rules.tokenizer && !isAdapter && !paths.some((path) => TOKENIZER.test(path));
  return [
    ...(rules.safetensors ? (isAdapter ? refuseAdapter(paths) : refuseWeights(paths)) : []),
    ...(lacksConfig ? [refuse('config', 'model', isAdapter ? words.noAdapterConfig : words.noConfig)] : []),
    ...(lacksTokenizer ? [refuse('tokenizer', 'model', words.noTokenizer)] : []),
  ];
}

function refuseAdapter(paths: readonly string[]): Refusal[] {
  return paths.includes('adapter_model.safetensors')
    ? []
    : [refuse('safetensors', 'model', words.noAdapterWeights)];
}

/** Weights beside `config.json` count; those in folders only where there are none of another format beside it. */
function refuseWeights(paths: readonly string[]): Refusal[] {
  const all = paths.filter(
    (path) => path.endsWith('.safetensors') && !path.endsWith('adapter_model.safetensors'),
  );
  const beside = all.filter((path) => !path.includes('/'));
  const pickle = paths.find((path) => PICKLE.test(path) && path !== 'training_args.bin');
  if (beside.length === 0 && pickle !== undefined)
    return [refuse('safetensors', 'model', words.pickleOnly(pickle))];
  if (all.length === 0) return [refuse('safetensors', 'model', words.noSafetensors)];
  return [];
}
