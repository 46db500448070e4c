import type { ClientTable } from '../domain/client-table.ts';

/** The table in a response's JSON. The file is of this site's own build, so what is checked is that it is that file. */
export function parseClientTable(json: unknown): ClientTable {
  if (!isClientTable(json)) {
    throw new Error('The table data are not of the version that this page reads; load the page again.');
  }
  return json;
}

function isClientTable(json: unknown): json is ClientTable {
  return (
    typeof json === 'object' &&
    json !== null &&
    'version' in json &&
    json.version === 1 &&
    'models' in json &&
    Array.isArray(json.models) &&
    'size' in json &&
    json.size === json.models.length &&
    'tasks' in json &&
    Array.isArray(json.tasks)
  );
}
