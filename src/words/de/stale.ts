/** What a page says where its data are older than promised. */

const NEWER = {
  results: 'Neuere Ergebnisse',
  requests: 'Neuere Anfragen',
};

/** That the data are old, where nobody can say whether there are newer ones. */
export function old(data: string, age: string, promise: string): string {
  return `${data} (vor ${age}). ${promise}.`;
}

export function waiting(newer: keyof typeof NEWER, since: string, data: string, promise: string): string {
  return `${NEWER[newer]} liegen seit dem ${since} vor. ${data}. ${promise}, wurde aber nicht neu gebaut.`;
}

/** After „vor“. */
export function hours(count: number): string {
  return `${count} ${count === 1 ? 'Stunde' : 'Stunden'}`;
}

/** After „vor“. */
export function days(count: number): string {
  return `${count} ${count === 1 ? 'Tag' : 'Tagen'}`;
}

/** As `formatDate` of the domain does, which would be long for a page's first script. */
export function day(iso: string): string {
  return new Date(iso).toLocaleDateString('de-DE', { dateStyle: 'long', timeZone: 'UTC' });
}

/** What the data are of; without the point at the end. */
export function dataAsOf(date: string): string {
  return `Diese Website zeigt den Stand der Daten vom ${date}`;
}

const UNITS = {
  minute: ['jede Minute', 'Minuten'],
  hour: ['jede Stunde', 'Stunden'],
  day: ['jeden Tag', 'Tage'],
  week: ['jede Woche', 'Wochen'],
} as const;

/** How often the site takes up new data; without the point at the end. `count` has at most one digit after the point. */
export function promise(count: string, unit: keyof typeof UNITS): string {
  const [each, several] = UNITS[unit];
  return `Sie soll ${count === '1' ? each : `alle ${count} ${several}`} neue Daten aufnehmen`;
}
