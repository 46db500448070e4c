import { bytes as bytesText } from '#words/sizes.ts';
import { formatNumber } from './number-format.ts';

/** A number of bytes for people, in decimal units: `812 bytes`, `3.4 kB`, `1.2 MB`, `2.0 GB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1e3) return bytesText(bytes);
  if (bytes < 1e6) return `${formatNumber(bytes / 1e3, 1)} kB`;
  return bytes < 1e9 ? `${formatNumber(bytes / 1e6, 1)} MB` : `${formatNumber(bytes / 1e9, 1)} GB`;
}
