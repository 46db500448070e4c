import { createBuilder, createMatcher, TooLarge } from './pattern-nfa.ts';
import { parsePattern, Refused, type PatternFault } from './pattern-syntax.ts';

export type Pattern =
  /** `test` gives null from when on there is too much to work out for the texts that it gets. */
  { kind: 'pattern'; test: (folded: string) => boolean | null } | { kind: 'refused'; fault: PatternFault };

const MAX_LENGTH = 100;
const MAX_STATES = 400;

/**
 * A regular expression that is looked for in folded text, whatever its case. Every one that is not refused is found
 * in time linear in the text, whatever its quantifiers.
 */
export function compilePattern(source: string): Pattern {
  if (source.length > MAX_LENGTH) return { kind: 'refused', fault: 'too-long' };
  const builder = createBuilder(MAX_STATES);
  try {
    const start = parsePattern(source, builder)(builder.accept);
    return { kind: 'pattern', test: createMatcher(start, builder.accept) };
  } catch (error) {
    if (error instanceof TooLarge) return { kind: 'refused', fault: 'too-large' };
    if (error instanceof Refused) return { kind: 'refused', fault: error.fault };
    throw error;
  }
}
