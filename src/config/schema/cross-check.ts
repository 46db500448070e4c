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

/** Whether an issue found so far says that the value at a path, or what holds it, is wrong. */
export function concerns(issue: z.core.$ZodRawIssue, path: readonly PropertyKey[]): boolean {
  const found = issue.path ?? [];
  return (
    issue.code !== 'unrecognized_keys' && path.every((step, at) => at >= found.length || found[at] === step)
  );
}

/** Lets a check run whatever else is wrong, if only the keys that it looks at are right. */
export function whenSound(...keys: string[]) {
  return {
    when: ({ value, issues }: z.core.ParsePayload) =>
      typeof value === 'object' &&
      value !== null &&
      !issues.some((issue) => keys.some((key) => concerns(issue, [key]))),
  };
}
