import type { Condition } from './field-condition.ts';
import type { QueryField, Ranked } from './query-field.ts';
import { NO, YES, type Verdict, type Verdicts } from './verdict.ts';

/** The rows for which one of the conditions holds. Values that rows share are tried once. */
export function testField(
  { reader }: QueryField,
  conditions: readonly Condition[],
  ranked: Ranked,
  size: number,
): Verdicts {
  const holds: Condition = (value, texts) => {
    let best: Verdict = NO;
    for (const condition of conditions) {
      const verdict = condition(value, texts);
      if (verdict > best) best = verdict;
      if (best === YES) break;
    }
    return best;
  };
  const verdicts = new Uint8Array(size);
  if (reader.kind === 'numbers') {
    const values = reader.values(ranked);
    for (let row = 0; row < size; row += 1) verdicts[row] = holds(values[row] ?? null, NO_TEXTS);
    return verdicts;
  }
  const ofValues = Uint8Array.from(reader.values(), ({ value, texts }) => holds(value, texts));
  const index = reader.index(ranked);
  if (index === null) return ofValues;
  const missing = holds(null, NO_TEXTS);
  for (let row = 0; row < size; row += 1) verdicts[row] = ofValues[index[row] ?? -1] ?? missing;
  return verdicts;
}

const NO_TEXTS: readonly string[] = [];
