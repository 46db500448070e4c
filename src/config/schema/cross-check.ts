import type { z } from 'zod';

/** What a check that looks at several keys has to say. */
export interface CrossProblem {
  /** A sentence, to stand behind the key path. */
  message: string;
  allowed: string;
  hint: string;
}

/** Adds a problem at a path below the value that is being checked. */
export function report(context: z.RefinementCtx, path: PropertyKey[], problem: CrossProblem): void {
  const { message, ...params } = problem;
  context.addIssue({ code: 'custom', path, message, params });
}

/** Lets a check run whatever else is wrong, if it only asks which keys are there. */
export const whenMapping = { when: ({ value }: z.core.ParsePayload) => isMapping(value) };

/** Lets a check run whatever else is wrong, if only the keys that it looks at are right. */
export function whenSound(...keys: string[]) {
  return {
    when: ({ value, issues }: z.core.ParsePayload) =>
      isMapping(value) && !issues.some(({ path }) => keys.includes(String(path?.[0]))),
  };
}

function isMapping(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
