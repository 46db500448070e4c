import type { Pledge } from '../../domain/freshness/pledge.ts';

/** The pledge that the page's own build wrote into it; null for anything else. */
export function parsePledge(text: string | undefined): Pledge | null {
  if (text === undefined) return null;
  const json: unknown = JSON.parse(text);
  return isPledge(json) ? json : null;
}

function isPledge(json: unknown): json is Pledge {
  return (
    typeof json === 'object' &&
    json !== null &&
    'hours' in json &&
    typeof json.hours === 'number' &&
    'dataAt' in json &&
    typeof json.dataAt === 'string' &&
    'sources' in json &&
    Array.isArray(json.sources)
  );
}
