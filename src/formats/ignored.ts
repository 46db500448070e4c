const RULES: readonly { pattern: RegExp; reason: string }[] = [
  { pattern: /(?:^|\/)\./, reason: 'hidden file' },
  { pattern: /(?:^|\/)(?:README|LICEN[CS]E|COPYING|NOTICE)[^/]*$/i, reason: 'about the dataset' },
  { pattern: /(?:^|\/)samples_[^/]*\.jsonl$/i, reason: 'samples, not results' },
  { pattern: /\.(?:md|markdown)$/i, reason: 'text for readers' },
  { pattern: /\.(?:png|jpe?g|gif|svg|webp|avif|ico|bmp)$/i, reason: 'picture' },
  { pattern: /\.(?:py|ipynb|sh)$/i, reason: 'program' },
  { pattern: /\.lock$/i, reason: 'lock file' },
];

/** Why a file is no data, by its name alone; null where it has to be read. */
export function ignoredReason(path: string): string | null {
  return RULES.find(({ pattern }) => pattern.test(path))?.reason ?? null;
}
