/** Names of benchmarks as people write them, by how harnesses do. */
const BENCHMARKS = new Map(
  Object.entries({
    aime24: 'AIME 2024',
    aime25: 'AIME 2025',
    anli: 'ANLI',
    arc_challenge: 'ARC Challenge',
    arc_easy: 'ARC Easy',
    bbh: 'BBH',
    belebele: 'Belebele',
    boolq: 'BoolQ',
    commonsense_qa: 'CommonsenseQA',
    drop: 'DROP',
    gpqa: 'GPQA',
    gpqa_diamond: 'GPQA Diamond',
    gsm8k: 'GSM8K',
    hellaswag: 'HellaSwag',
    humaneval: 'HumanEval',
    ifeval: 'IFEval',
    lambada_openai: 'LAMBADA',
    logiqa: 'LogiQA',
    math: 'MATH',
    math_hard: 'MATH Hard',
    mbpp: 'MBPP',
    mmlu: 'MMLU',
    mmlu_pro: 'MMLU-Pro',
    musr: 'MuSR',
    openbookqa: 'OpenBookQA',
    piqa: 'PIQA',
    sciq: 'SciQ',
    squad: 'SQuAD',
    triviaqa: 'TriviaQA',
    truthfulqa_mc1: 'TruthfulQA MC1',
    truthfulqa_mc2: 'TruthfulQA MC2',
    wikitext: 'WikiText',
    winogrande: 'WinoGrande',
  }),
);

/** Of the metrics of one task, that which stands first is most likely the one to rank by. */
const METRICS: readonly (readonly [name: string, label: string, isProportion: boolean])[] = [
  ['main_score', 'main score', false],
  ['acc_norm', 'accuracy, normalised by length', true],
  ['acc', 'accuracy', true],
  ['accuracy', 'accuracy', true],
  ['extractive_match', 'extractive match', true],
  ['exact_match', 'exact match', true],
  ['em', 'exact match', true],
  ['quasi_exact_match', 'quasi-exact match', true],
  ['prompt_level_strict_acc', 'accuracy by prompt, strict', true],
  ['pass@1', 'pass@1', false],
  ['mcc', 'Matthews correlation', false],
  ['f1', 'F1', false],
  ['macro_f1', 'macro-average F1', false],
  ['ndcg_at_10', 'nDCG@10', false],
  ['mc2', 'MC2', false],
  ['bleu', 'BLEU', false],
  ['chrf', 'chrF', false],
  ['rougel', 'ROUGE-L', false],
  ['win_rate', 'win rate', false],
  ['mean', 'mean', false],
  ['score', 'score', false],
  ['value', 'value', false],
];

/** What runs report beside their scores. */
const BOOKKEEPING =
  /^(?:num_|n_|inference_|max_prob|logprob|prompt_(?:tokens|truncated)|training_|batch_size|finish_reason|estimated_num|references?_|predicted_index)|(?:runtime|_time|latency|tokens?|samples?|count|seconds|std|std_?dev|var|co2_cost|energy_cost)$/i;

const WORSE_WHEN_HIGHER =
  /(?:^|[^a-z])(?:ppl|perplexity|loss|bits_per_byte|bpb|wer|cer|mae|mse|rmse|errors?|error_rate|err|eer|fid|fad|latency|toxicity|brier|brier_score|ece|hallucinations?|hallucination_rate)(?:$|[^a-z])/i;

const UNBOUNDED =
  /(?:^|[^a-z])(?:ppl|perplexity|loss|bits_per_byte|bpb|wer|cer|mae|mse|rmse|fid|fad|elo|rating|latency|seconds|time|cost|price|tokens)(?:$|[^a-z])/i;

/** Correlations, which may be below zero. */
const SIGNED =
  /(?:^|[^a-z])(?:mcc|matthews(?:_corr(?:coef)?)?|kappa|pearson(?:r|_corr)?|spearman(?:r|_corr)?|correlation|corr|r2)(?:$|[^a-z])/i;

/** `HellaSwag` for `hellaswag`; null where the key is as good as anything. */
export function labelOfBenchmark(name: string): string | null {
  return BENCHMARKS.get(name.toLowerCase().replaceAll('-', '_')) ?? null;
}

export interface KnownMetric {
  label: string;
  /** Whether it is the share of samples that were right. */
  isProportion: boolean;
}

export function knownMetric(metric: string): KnownMetric | null {
  const [, label, isProportion] = METRICS[placeOf(metric)] ?? [];
  return label === undefined || isProportion === undefined ? null : { label, isProportion };
}

/** The lower, the more likely a task is ranked by this metric. */
export function orderOfMetric(metric: string): number {
  const place = placeOf(metric);
  const filter = FILTERS.indexOf(/,(.+)$/.exec(metric)?.[1] ?? 'none');
  const later = (filter === -1 ? FILTERS.length : filter) / (FILTERS.length + 1);
  if (place !== -1) return place + later;
  return METRICS.length + later + (BOOKKEEPING.test(bare(metric)) ? 100 : 0);
}

/** Of lm_eval, that which its boards rank by first. */
const FILTERS = ['none', 'strict-match', 'get-answer', 'custom-extract', 'flexible-extract'];

export function isWorseWhenHigher(name: string): boolean {
  return WORSE_WHEN_HIGHER.test(bare(name));
}

export function isUnbounded(name: string): boolean {
  return UNBOUNDED.test(bare(name));
}

export function isSigned(name: string): boolean {
  return SIGNED.test(bare(name));
}

function placeOf(metric: string): number {
  const name = bare(metric);
  return METRICS.findIndex(([known]) => known === name);
}

/** Without lm_eval's filter behind it and inspect's scorer before it. */
function bare(metric: string): string {
  const [name = metric] = metric.split(',');
  return name.slice(name.lastIndexOf('/') + 1).toLowerCase();
}
