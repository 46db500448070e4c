import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Contexts, fillIn, isDue } from './expression.ts';

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const step = z.object({
  id: z.string().optional(),
  name: z.string().optional(),
  if: text.optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), text).default({}),
  env: z.record(z.string(), text).default({}),
  run: z.string().optional(),
});
const job = z.object({
  needs: z.string().optional(),
  if: text.optional(),
  permissions: z.record(z.string(), z.string()),
  outputs: z.record(z.string(), text).default({}),
  steps: z.array(step),
});
const workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  defaults: z.object({ run: z.object({ shell: z.string() }) }).optional(),
  jobs: z.record(z.string(), job),
});

export type Workflow = z.output<typeof workflow>;
export type Step = z.output<typeof step>;

/** What stands in for an action of a marketplace: gets its `with`, gives its outputs. */
export type Action = (inputs: Readonly<Record<string, string>>) => Record<string, string>;

export interface RunOptions {
  /** The checkout in which the commands run. */
  folder: string;
  contexts: Contexts;
  /** By name without version. */
  actions: Readonly<Record<string, Action>>;
  /** Commands that are not run, because what they do is there already. */
  skipped: readonly string[];
  env: Readonly<Record<string, string>>;
}

export interface WorkflowRun {
  hasFailed: boolean;
  /** Names of the steps that ran, with how they ended. */
  steps: string[];
  /** What stands on the run's page. */
  summary: string;
  /** What was printed. */
  log: string;
}

export function readWorkflow(file: string): Workflow {
  return workflow.parse(parse(readFileSync(file, 'utf8')));
}

/** Runs every job in order, each step as GitHub would: with its condition, environment, outputs and summary. */
export async function runWorkflow({ jobs, defaults }: Workflow, options: RunOptions): Promise<WorkflowRun> {
  const run: WorkflowRun = { hasFailed: false, steps: [], summary: '', log: '' };
  const needs: Record<string, { outputs: Record<string, string> }> = {};
  for (const [name, { if: condition, steps, outputs }] of Object.entries(jobs)) {
    const contexts = { ...options.contexts, needs };
    if (!isDue(condition, contexts, run.hasFailed)) continue;
    let hasFailed = false;
    const done: Record<string, { outputs: Record<string, string>; outcome: string }> = {};
    for (const one of steps) {
      const known = { ...contexts, steps: done };
      if (!isDue(one.if, known, hasFailed)) continue;
      const { outcome, outputs: given } = await runStep(one, known, options, run, defaults?.run.shell);
      if (one.id !== undefined) done[one.id] = { outputs: given, outcome };
      if (outcome === 'failure') hasFailed = true;
      run.steps.push(`${one.name ?? one.uses?.split('@')[0] ?? one.run}: ${outcome}`);
    }
    run.hasFailed ||= hasFailed;
    const given = Object.entries(outputs).map(([key, value]) => [
      key,
      fillIn(value, { ...contexts, steps: done }),
    ]);
    needs[name] = { outputs: Object.fromEntries(given) as Record<string, string> };
  }
  return run;
}

async function runStep(
  { uses, run: command, with: inputs, env }: Step,
  contexts: Contexts,
  options: RunOptions,
  run: WorkflowRun,
  shell: string | undefined,
): Promise<{ outcome: 'success' | 'failure'; outputs: Record<string, string> }> {
  if (uses !== undefined) {
    const action = options.actions[uses.split('@')[0] ?? ''];
    if (!action) throw new Error(`Nothing stands in for ${uses}.`);
    const filled = Object.entries(inputs).map(([key, value]) => [key, fillIn(value, contexts)]);
    return { outcome: 'success', outputs: action(Object.fromEntries(filled) as Record<string, string>) };
  }
  if (command === undefined || options.skipped.includes(command)) return { outcome: 'success', outputs: {} };
  const files = mkdtempSync(path.join(tmpdir(), 'standings-step-'));
  const [output, summary] = [path.join(files, 'output'), path.join(files, 'summary')];
  for (const file of [output, summary]) writeFileSync(file, '');
  try {
    const filled = Object.entries(env).map(([key, value]) => [key, fillIn(value, contexts)]);
    const { code, log } = await runBash(fillIn(command, contexts), shell, options.folder, {
      ...options.env,
      ...(Object.fromEntries(filled) as Record<string, string>),
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
    });
    run.log += log;
    run.summary += readFileSync(summary, 'utf8');
    const lines = readFileSync(output, 'utf8').split('\n').filter(Boolean);
    const outputs = lines.map((line) => [
      line.slice(0, line.indexOf('=')),
      line.slice(line.indexOf('=') + 1),
    ]);
    return {
      outcome: code === 0 ? 'success' : 'failure',
      outputs: Object.fromEntries(outputs) as Record<string, string>,
    };
  } finally {
    rmSync(files, { recursive: true, force: true });
  }
}

/** GitHub's own command lines: only `shell: bash` has pipefail. */
function runBash(
  command: string,
  shell: string | undefined,
  cwd: string,
  env: Record<string, string>,
): Promise<{ code: number; log: string }> {
  const flags = shell === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail'] : ['-e'];
  return new Promise((resolve) => {
    execFile(
      'bash',
      [...flags, '-c', command],
      { cwd, env: { ...process.env, ...env } },
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : 1, log: stdout + stderr });
      },
    );
  });
}
