import type { Problem } from '../../domain/report.ts';

/** Problems that say the same word by word, in many places. */
export interface ProblemGroup {
  severity: Problem['severity'];
  dataset: Problem['dataset'];
  code: string;
  message: string;
  remedy: string;
  places: { path: string; where: string | null }[];
}

/** Errors before warnings, else in the order of their first place. */
export function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  for (const { path, where, ...shared } of problems) {
    const { severity, dataset, code, message, remedy } = shared;
    const key = JSON.stringify([severity, dataset, code, message, remedy]);
    const group = groups.get(key) ?? { severity, dataset, code, message, remedy, places: [] };
    group.places.push({ path, where });
    groups.set(key, group);
  }
  const all = [...groups.values()];
  return [
    ...all.filter(({ severity }) => severity === 'error'),
    ...all.filter(({ severity }) => severity === 'warning'),
  ];
}
