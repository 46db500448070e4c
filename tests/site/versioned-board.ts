/** What a push of one version does to the dataset: content by path, null where the version before had a file. */
export type Push = Record<string, string | null>;

/** The keys of `leaderboard.yaml` beside its datasets, for a board of `versionFiles`. */
export const boardConfig = `title: A board whose every score names its commit
tasks:
  - { id: arc, label: ARC, key: arc, metric: 'acc,none', range: [0, 1] }
  - { id: gsm8k, label: GSM8K, key: gsm8k, metric: 'exact_match,none', range: [0, 1] }
`;

/**
 * All result files of one version. Every score of every file is the version in thousandths, so that rows of two
 * versions on one board show; each version also has a file that no other has, so that a listing of two shows too.
 */
export function versionFiles(version: number, models: number): Record<string, string> {
  const names = Array.from({ length: models }, (_, index) => `model-${String(index).padStart(2, '0')}`);
  return Object.fromEntries(
    [...names, `only-${version}`].map((name) => [
      `org/${name}/results_2026-01-02T03-04-05.json`,
      resultFile(`org/${name}`, version / 1000),
    ]),
  );
}

/** What leads from the version before to this one. */
export function pushOf(version: number, models: number): Push {
  const before = Object.keys(version > 1 ? versionFiles(version - 1, models) : {});
  const files = versionFiles(version, models);
  return { ...Object.fromEntries(before.map((path) => [path, null])), ...files };
}

function resultFile(model: string, score: number): string {
  const results = {
    arc: { 'acc,none': score, 'acc_stderr,none': 0.01, alias: 'arc' },
    gsm8k: { 'exact_match,none': score, 'exact_match_stderr,none': 0.01, alias: 'gsm8k' },
  };
  return `${JSON.stringify({ results, config: { model_name: model, model_dtype: 'torch.bfloat16' } }, null, 2)}\n`;
}
