import type { SubmissionOptions } from '../../domain/submission-options.ts';

/** What the page tells the form. */
export interface FormSettings {
  /** The origin of the Hub. */
  hub: string;
  options: SubmissionOptions;
  /** Where on the Hub requests are kept; null where they are not. */
  requests: { repo: string; branch: string; path: string } | null;
  /** When the site shows what is new, a sentence; null where nothing is promised. */
  rebuilt: string | null;
}

/** Reads what the same build has written into the page, so that it is not looked at key by key. */
export function readSettings(json: string): FormSettings {
  const settings: unknown = JSON.parse(json);
  if (!isSettings(settings)) throw new Error('<submit-form> has no settings.');
  return settings;
}

function isSettings(value: unknown): value is FormSettings {
  return typeof value === 'object' && value !== null && 'options' in value && 'hub' in value;
}
