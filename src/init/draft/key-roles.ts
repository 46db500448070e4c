import type { SurveyedKey } from '../../domain/survey/survey.ts';
import { MARGIN } from '../../domain/table-mapping.ts';

/** What a column of numbers in a table is, by its name and its numbers. */
export type KeyRole = 'task' | 'fact' | 'place' | 'average' | 'margin' | 'other';

const PLACE = /^(?:rank|ranking|place|position|#|no\.?|nr\.?|index|idx|id)$/i;
const AVERAGE =
  /^(?:(?:macro|micro|overall|total|global)[ _-]?)?(?:avg|average|mean|overall|total)\b|\baverage\b/i;
const ERROR = /(?:^|[ ._-])(?:ci|ci95|std|std_?dev|std_?err|stderr|se|sem|standard_error|margin|variance)$/i;
const FACT =
  /(?:^|[^a-z])(?:params?|parameters?(?:_[mb])?|size|active|vocab|vocabulary(?:_k)?|max_tokens|embed(?:ding)?_?dim|dimensions?|year|date|release|likes|downloads|memory|vram|layers|cost|price|speed|throughput|seed|epoch|version)(?:$|[^a-z])/i;
const COUNT =
  /^(?:n|num|number_of|total)_|(?:^|[^a-z])(?:tokens|seconds|length|context|contexts?_windows?|batch|batch_size|cases|samples|count|total|threshold|errors|timeouts|responses|outputs|asks|comments)$/i;
const RATING = /(?:^|[^a-z])(?:elo|rating|score|arena)(?:$|[^a-z])/i;

export function roleOf(survey: SurveyedKey): KeyRole {
  const { key } = survey;
  const plain = key
    .trim()
    .replace(/[^\p{L}\p{N}\p{P} _#]/gu, '')
    .trim();
  if (key.endsWith(MARGIN) || ERROR.test(plain)) return 'margin';
  if (/\/[2-9]$/.test(key)) return 'other';
  if (PLACE.test(plain)) return 'place';
  if (AVERAGE.test(plain)) return 'average';
  if (FACT.test(plain) || COUNT.test(plain)) return 'fact';
  const isLarge = survey.metrics.some(({ max }) => max > LARGEST_PERCENT);
  return isLarge && !RATING.test(plain) ? 'fact' : 'task';
}

const LARGEST_PERCENT = 100;
