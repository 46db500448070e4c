import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { inflate, setupLambdaEnvironment } from '@sparticuz/chromium';
import packagedChromium from '@sparticuz/chromium';

const installed = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const flags = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-quic', '--no-first-run'];
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Starts CHROME_PATH, else an installed Chromium or Chrome, else the one inside `@sparticuz/chromium`. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: [...flags, ...quiet],
    headless: true,
  });
}

/** Its path. The packaged one is unpacked, and LD_LIBRARY_PATH told where its libraries are. */
export async function findChromium(): Promise<string> {
  const named = process.env['CHROME_PATH'];
  if (named) return named;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const found = installed
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find(existsSync);
  return found ?? (await unpackChromium());
}

/** The packaged browser also brings the shared libraries that a bare machine lacks. */
async function unpackChromium(): Promise<string> {
  const executable = await packagedChromium.executablePath();
  if (!starts(executable)) {
    await inflate(path.resolve('node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
    setupLambdaEnvironment(path.join(tmpdir(), 'al2023', 'lib'));
  }
  return executable;
}

function starts(executable: string): boolean {
  try {
    execFileSync(executable, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
