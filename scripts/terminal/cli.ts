import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UserError } from '../../src/domain/user-error.ts';
import { findSecrets } from './environment-secrets.ts';
import { maskOutput } from './mask-output.ts';

/** Arguments that make no sense together or have the wrong form: exit code 2. */
export class UsageError extends UserError {
  override readonly name = 'UsageError';
}

type Options = NonNullable<ParseArgsConfig['options']>;

export interface Script<O extends Options> {
  /** Shown by `--help`. */
  usage: string;
  options: O;
  allowPositionals?: boolean;
  /** Returns the exit code: 0, or 1 when the data or the config is wrong. */
  run(values: ReturnType<typeof parseArgs<{ options: O }>>['values'], positionals: string[]): Promise<number>;
}

/**
 * Runs a script: exit code 2 for wrong arguments, 1 for a failure, which is told without a stack trace if a person can
 * mend it. No secret of the environment is in anything that it prints.
 */
export async function runScript<O extends Options>(script: Script<O>): Promise<void> {
  const secrets = findSecrets(process.env);
  for (const stream of [process.stdout, process.stderr]) maskOutput(stream, secrets);
  // The platform would print such an error itself, past the mask.
  process.once('uncaughtException', (error) => {
    console.error(describe(error));
    process.exit(1);
  });
  const parsed = parse(script);
  if (parsed === null) return;
  try {
    process.exitCode = await script.run(parsed.values, parsed.positionals);
  } catch (error) {
    process.exitCode = error instanceof UsageError ? 2 : 1;
    console.error(describe(error));
  }
}

function parse<O extends Options>(script: Script<O>) {
  try {
    const parsed = parseArgs({
      options: { ...script.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: script.allowPositionals ?? false,
    });
    if (!('help' in parsed.values && parsed.values.help)) return parsed;
    console.log(script.usage);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${script.usage}`);
    process.exitCode = 2;
  }
  return null;
}

/** Errors with a `hint` are for people; anything else is a defect of ours and shows its stack. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('hint' in error && typeof error.hint === 'string') return `${error.message}\n${error.hint}`.trimEnd();
  return error.stack ?? error.message;
}
