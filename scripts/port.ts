import { UsageError } from './terminal/cli.ts';

/** A TCP port from an argument. Throws a `UsageError` for anything else. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageError(
    `\`--port ${text}\` is no port.`,
    'Give a number from 1 to 65535, or 0 for a free one.',
  );
}
