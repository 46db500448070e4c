import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../../src/config/parse.ts';
import { createFolderDataset } from '../../../src/datasets/folder/folder.ts';
import { runPipeline, type Outcome } from '../../../src/pipeline/pipeline.ts';
import { writeText } from '../../site/text-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'standings-pipeline-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const config = `title: A board
datasets:
  results: { folder: results, exclude: ['old/**'] }
  requests: { folder: requests }
tasks:
  - { id: arc, label: ARC, key: arc, metric: acc, range: [0, 1] }
`;

function run(location = 'results'): Promise<Outcome> {
  const parsed = parseConfig(config, path.join(folder, 'leaderboard.yaml'));
  return runPipeline(parsed, {
    results: createFolderDataset({ folder: path.join(folder, 'results'), location }),
    requests: createFolderDataset({ folder: path.join(folder, 'requests'), location: 'requests' }),
  });
}

function writeDatasets(): void {
  const result = { config: { model_name: 'org/a' }, results: { arc: { acc: 0.5 } } };
  writeText(folder, 'results/org/a/results_2026-01-02T03-04-05.json', JSON.stringify(result));
  writeText(folder, 'results/org/a/samples_arc.jsonl', '{}');
  writeText(folder, 'results/org/b/results_2026-01-02T03-04-05.json', '{"half": ');
  writeText(folder, 'results/old/results_2020-01-02T03-04-05.json', JSON.stringify(result));
  writeText(folder, 'results/README.md', 'Results.');
  writeText(folder, 'requests/org/a.json', JSON.stringify({ model: 'org/a', status: 'FINISHED' }));
  writeText(folder, 'requests/org/nameless.json', JSON.stringify({ status: 'PENDING' }));
}

describe('runPipeline', () => {
  it('accounts for every file: accepted, rejected, or ignored with its reason', async () => {
    writeDatasets();
    const { board, report } = await run();
    expect(board.rows.map(({ id }) => id)).toEqual(['org/a']);
    expect(report.results).toEqual({
      found: 2,
      bytes: expect.any(Number) as number,
      accepted: 1,
      rejected: 1,
      ignored: [
        { path: 'README.md', reason: expect.stringMatching(/./) as string },
        { path: 'old/results_2020-01-02T03-04-05.json', reason: 'left out by include or exclude' },
        { path: 'org/a/samples_arc.jsonl', reason: expect.stringMatching(/./) as string },
      ],
      formats: { 'demo-template': 1 },
      fetched: null,
    });
    expect(report.requests).toMatchObject({ found: 2, accepted: 1, rejected: 1 });
    expect(report.problems.map(({ dataset, path: file, severity }) => [dataset, file, severity])).toEqual([
      ['results', 'org/b/results_2026-01-02T03-04-05.json', 'error'],
      ['requests', 'org/nameless.json', 'error'],
    ]);
  });

  it('never tells where on this machine a folder lies', async () => {
    writeDatasets();
    const { board } = await run(path.join(folder, 'results'));
    expect(board.sources.results).toEqual({
      kind: 'folder',
      location: 'results',
      revision: null,
      committedAt: null,
      url: null,
    });
  });

  it('rejects with what to do when a folder is missing', async () => {
    await expect(run()).rejects.toMatchObject({
      message: 'The dataset folder "results" does not exist or is no folder.',
      hint: expect.stringContaining('correct `folder:` in leaderboard.yaml') as string,
    });
  });
});
