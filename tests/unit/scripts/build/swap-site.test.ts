import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeWorkshop, recoverSite, swapSite } from '../../../../scripts/build/swap-site.ts';
import { openWorkshop, removeWorkshop, type Workshop } from '../../../../scripts/build/workshop.ts';

let folder = '';
let target = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'standings-swap-'));
  target = path.join(folder, 'dist');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const noExchange = { exchange: async () => false };

function siteAt(place: string, text: string): void {
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, 'index.html'), text);
}

function openNew(text = 'new'): Workshop {
  const workshop = openWorkshop(target);
  siteAt(workshop.site, text);
  return workshop;
}

const served = () => readFileSync(path.join(target, 'index.html'), 'utf8');

/** As a build leaves it that was killed: under the number of a process that is gone. */
function leaveKilled(parts: Record<string, string>): string {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const killed = path.join(folder, `dist.new-${pid}-abcdef`);
  for (const [name, text] of Object.entries(parts)) siteAt(path.join(killed, name), text);
  return killed;
}

describe('swapSite', () => {
  it.each([
    ['in one step', {}],
    ['in two renames where folders cannot be exchanged', noExchange],
  ])('puts the new site in the place of the old one, %s', async (_, options) => {
    siteAt(target, 'old');
    const workshop = openNew();
    await swapSite(target, workshop, options);
    expect(served()).toBe('new');
    removeWorkshop(workshop);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('needs no old site', async () => {
    await swapSite(target, openNew());
    expect(served()).toBe('new');
  });

  it('puts the old site back when the new one cannot take its place', async () => {
    siteAt(target, 'old');
    const workshop = openWorkshop(target);
    await expect(swapSite(target, workshop, noExchange)).rejects.toThrow('ENOENT');
    expect(served()).toBe('old');
  });

  it('always leaves a whole site, at whatever moment it is killed', async () => {
    siteAt(target, 'old');
    const script = path.resolve('tests/unit/scripts/build/swap-for-ever.ts');
    for (let round = 0; round < 20; round += 1) {
      const child = spawn('node', [script, target], { stdio: ['ignore', 'pipe', 'inherit'] });
      await new Promise((resolve) => child.stdout.once('data', resolve));
      const end = Date.now() + round;
      do {
        expect(['old', 'new', 'newer']).toContain(served());
      } while (Date.now() < end);
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
      expect(['old', 'new', 'newer']).toContain(served());
    }
    recoverSite(target);
    expect(readdirSync(folder)).toEqual(['dist']);
  });
});

describe('closeWorkshop', () => {
  it('keeps the only site that is left, and nothing else', () => {
    const only = openNew();
    siteAt(only.old, 'old');
    closeWorkshop(target, only);
    expect(existsSync(only.old)).toBe(true);
    siteAt(target, 'new');
    closeWorkshop(target, only);
    expect(readdirSync(folder)).toEqual(['dist']);
  });
});

describe('recoverSite', () => {
  it('finishes a swap that was killed between its two renames', () => {
    const killed = leaveKilled({ site: 'new', old: 'old' });
    writeFileSync(path.join(killed, 'ready'), '');
    expect(recoverSite(target)).toBe(true);
    expect(served()).toBe('new');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('does not take a site that was not finished', () => {
    leaveKilled({ site: 'half' });
    expect(recoverSite(target)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves a target alone that is there, and clears up beside it', () => {
    siteAt(target, 'old');
    writeFileSync(path.join(leaveKilled({ site: 'new' }), 'ready'), '');
    expect(recoverSite(target)).toBe(false);
    expect(served()).toBe('old');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('touches no workshop of a build that still runs, and nothing else beside the target', async () => {
    const running = spawn('node', ['--eval', 'setInterval(() => {}, 1e6)']);
    await new Promise((resolve) => running.once('spawn', resolve));
    const kept = [
      `dist.new-${running.pid}-abcdef`,
      'dist.new-notes',
      'dist2.new-1-abcdef',
      'dist.new-0-abcdef',
    ];
    for (const name of kept) siteAt(path.join(folder, name, 'site'), 'theirs');
    recoverSite(target);
    running.kill();
    expect(readdirSync(folder).sort()).toEqual(kept.sort());
    expect(existsSync(target)).toBe(false);
  });
});
