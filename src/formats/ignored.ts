const RULES: readonly { pattern: RegExp; reason: string }[] = [
  { pattern: /(?:^|\/)\.(?!eval_results\/[^/]+\.ya?ml$)/, reason: 'hidden file' },
  { pattern: /^README[^/]*$|(?:^|\/)README(?!\.md$)[^/]*$/i, reason: 'about the dataset' },
  { pattern: /(?:^|\/)(?:LICEN[CS]E|COPYING|NOTICE)[^/]*$/i, reason: 'about the dataset' },
  { pattern: /(?:^|\/)samples_[^/]*\.jsonl$|_samples\.jsonl$/i, reason: 'samples, not results' },
  { pattern: /(?:^|\/)details_[^/]*\.parquet$/i, reason: 'samples, not results' },
  { pattern: /\.markdown$/i, reason: 'text for readers' },
  { pattern: /\.(?:png|jpe?g|gif|svg|webp|avif|ico|bmp)$/i, reason: 'picture' },
  { pattern: /\.(?:py|ipynb|sh)$/i, reason: 'program' },
  { pattern: /\.lock$/i, reason: 'lock file' },
];

/** Files of a HELM run whose names say nothing where there is no run. */
const OF_RUN =
  /(?:^|\/)(?:scenario|scenario_state|instances|per_instance_stats|display_predictions|display_requests)\.json$/;

/**
 * Why a file is no data, by its name alone; null where it has to be read.
 *
 * @param hasFile whether the dataset has a file of that path.
 */
export function ignoredReason(path: string, hasFile: (path: string) => boolean): string | null {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  if (OF_RUN.test(path) && (hasFile(`${folder}stats.json`) || hasFile(`${folder}run_spec.json`))) {
    return 'samples, not results';
  }
  return RULES.find(({ pattern }) => pattern.test(path))?.reason ?? null;
}
