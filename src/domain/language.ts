/** The languages that the interface speaks, as in BCP 47: each a folder of `src/words`. */
export const LANGUAGES = ['en', 'de'] as const;

export type Language = (typeof LANGUAGES)[number];
