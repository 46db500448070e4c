/** What a page says where its data are older than promised. */

const NEWER = {
  results: 'Newer results',
  requests: 'Newer requests',
};

/** That the data are old, where nobody can say whether there are newer ones. */
export function old(data: string, age: string, promise: string): string {
  return `${data}, ${age} ago. ${promise}.`;
}

export function waiting(newer: keyof typeof NEWER, since: string, data: string, promise: string): string {
  return `${NEWER[newer]} have been waiting since ${since}. ${data}. ${promise}, but has not been rebuilt.`;
}

export function hours(count: number): string {
  return `${count} hours`;
}

export function days(count: number): string {
  return `${count} days`;
}

/** As `formatDate` of the domain does, which would be long for a page's first script. */
export function day(iso: string): string {
  return new Date(iso).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}

/** What the data are of; without the point at the end. */
export function dataAsOf(date: string): string {
  return `This site shows the data as of ${date}`;
}

/** How often the site takes up new data; without the point at the end. `count` has at most one digit after the point. */
export function promise(count: string, unit: 'minute' | 'hour' | 'day' | 'week'): string {
  return `It is meant to take up new data every ${count === '1' ? unit : `${count} ${unit}s`}`;
}
