import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWorkflow } from './run-workflow.ts';

const folder = '.github/workflows';
const files = readdirSync(folder).map((name) => `${folder}/${name}`);

describe.each(files)('%s', (file) => {
  const text = readFileSync(file, 'utf8');
  const { on, permissions, jobs } = readWorkflow(file);
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('pins each action to a commit, with its version beside it', () => {
    const uses = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));
    expect(uses).toHaveLength(steps.filter((step) => step.uses !== undefined).length);
    for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('gives no permission to all jobs, and to each as few as it needs', () => {
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) {
      const writes = Object.entries(job.permissions).filter(([, level]) => level === 'write');
      expect(writes.map(([name]) => name).sort()).toEqual(
        job.steps.some(({ uses }) => uses?.startsWith('actions/deploy-pages')) ? ['id-token', 'pages'] : [],
      );
    }
  });

  it('keeps no credentials in the checkout', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const { with: inputs } of checkouts) expect(inputs['persist-credentials']).toBe('false');
  });

  it('knows secrets only in the environment of single steps, and none where a pull request runs', () => {
    const inSteps = steps
      .flatMap(({ env }) => Object.values(env))
      .filter((value) => value.includes('secrets.'));
    expect(text.match(/secrets\./g)?.length ?? 0).toBe(inSteps.length);
    if ('pull_request' in on) expect(inSteps).toEqual([]);
    expect(Object.keys(on)).not.toContain('pull_request_target');
  });

  it('puts nothing that somebody else writes into a command', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });
});
