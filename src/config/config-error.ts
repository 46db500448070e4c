import { UserError } from '../domain/user-error.ts';

/** One thing that is wrong with a config. */
export interface ConfigProblem {
  file: string;
  /** 1-based; null where the file as a whole is meant. */
  line: number | null;
  column: number | null;
  /** Such as `tasks[1].weight`; empty for the whole file. */
  key: string;
  /** What is wrong, in a sentence without the key. */
  message: string;
  /** What stands there, shortened and without secrets; null where nothing does. */
  found: string | null;
  allowed: string | null;
  /** What to do; null where the message says it. */
  hint: string | null;
}

/** A config that cannot be used. It holds all problems that could be seen at once, in the order of the file. */
export class ConfigError extends UserError {
  override readonly name = 'ConfigError';
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[], options?: ErrorOptions) {
    const ordered = problems.toSorted(byPlace);
    super(describe(ordered), 'Every key is explained in docs/configuration.md.', options);
    this.problems = ordered;
  }
}

/** Problems that a message tells; `problems` has all. */
const MAX_SHOWN = 50;

/** A problem that has no place in the file. */
export function ofWholeFile(file: string, message: string, hint: string | null): ConfigProblem {
  return { file, line: null, column: null, key: '', message, found: null, allowed: null, hint };
}

function byPlace(a: ConfigProblem, b: ConfigProblem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

function describe(problems: readonly ConfigProblem[]): string {
  const lines = problems.slice(0, MAX_SHOWN).map(describeProblem);
  if (problems.length === 1) return lines.join('');
  const rest = problems.length > MAX_SHOWN ? [`… and ${problems.length - MAX_SHOWN} more.`] : [];
  return [`${problems[0]?.file ?? ''} has ${problems.length} problems:`, ...lines, ...rest].join('\n');
}

/** `leaderboard.yaml:12:5  tasks[1].weight: must be a number, found "high".` */
function describeProblem({ file, line, column, key, message, hint }: ConfigProblem): string {
  const place = [file, line, column].filter((part) => part !== null).join(':');
  const subject = key === '' ? '' : `${key}: `;
  return `${place}  ${subject}${message}${hint === null ? '' : ` ${hint}`}`;
}
