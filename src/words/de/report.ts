/** What the report says around the problems, which say themselves what they are. */

export const report = 'Bericht';

export function reportOf(board: string): string {
  return `Was für ${board} gelesen wurde und was nicht verwendbar war.`;
}

export function found(
  errors: number,
  warnings: number,
): readonly [before: string, json: string, after: string] {
  const counts = `${errors} Fehler und ${warnings} ${warnings === 1 ? 'Warnung' : 'Warnungen'}`;
  return [`Was gelesen wurde und was nicht verwendbar war: ${counts}. Auch als `, 'JSON', '.'];
}

export const results = 'Ergebnisse';
export const requests = 'Anfragen';
export const problems = 'Probleme';
export const aboutProblems =
  'Auf Englisch und jeweils mit dem, was dagegen zu tun ist. Nichts wird stillschweigend ausgelassen.';
export const noProblems =
  'Nichts zu berichten. Jede Datei wurde vollständig gelesen, und jeder Wert hat seinen Platz.';
export const error = 'Fehler';
export const warning = 'Warnung';

export function morePlaces(count: number): string {
  return `${count} weitere ${count === 1 ? 'Stelle' : 'Stellen'}`;
}

export function files(found: number, size: string, accepted: number, rejected: number): string {
  return `${found} ${found === 1 ? 'Datei' : 'Dateien'} gefunden (${size}) = ${accepted} angenommen + ${rejected} abgelehnt.`;
}

export const readFrom = 'Gelesen aus';
export const revision = 'Revision';
export const noRevision = 'keine: ein Ordner ohne Git';
export const readAs = 'Gelesen als';

export function ignored(files: number): string {
  return files === 1 ? '1 weitere Datei übergangen' : `${files} weitere Dateien übergangen`;
}
