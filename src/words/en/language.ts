/** What pages say their language is, as in BCP 47. */
export const language = 'en';
