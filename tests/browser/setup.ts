import { findChromium } from '../site/browser.ts';

/** Finds, or unpacks, the browser once for all test files: two that unpack at the same time would break each other's. */
export async function setup(): Promise<void> {
  process.env['CHROME_PATH'] = await findChromium();
}
