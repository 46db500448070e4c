const KNOWN = new Map([
  ['apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0'],
  ['mit', 'https://opensource.org/license/mit'],
  ['bsd-2-clause', 'https://opensource.org/license/bsd-2-clause'],
  ['bsd-3-clause', 'https://opensource.org/license/bsd-3-clause'],
  ['cc0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['odc-by', 'https://opendatacommons.org/licenses/by/1-0/'],
  ['odbl', 'https://opendatacommons.org/licenses/odbl/1-0/'],
  ['pddl', 'https://opendatacommons.org/licenses/pddl/1-0/'],
  ['gpl-3.0', 'https://www.gnu.org/licenses/gpl-3.0.html'],
  ['agpl-3.0', 'https://www.gnu.org/licenses/agpl-3.0.html'],
  ['lgpl-3.0', 'https://www.gnu.org/licenses/lgpl-3.0.html'],
]);

/** What the Hub has for a licence that says nothing. */
const SAYS_NOTHING = ['other', 'unknown'];

/** Where a licence stands that the Hub calls by this id, as `cc-by-4.0`; null where that is not known. */
export function licenseUrl(id: string): string | null {
  const known = KNOWN.get(id.toLowerCase());
  if (known !== undefined) return known;
  const [, kind, version] = /^cc-(by(?:-nc)?(?:-sa|-nd)?)-(\d\.\d)$/i.exec(id) ?? [];
  if (kind === undefined || version === undefined) return null;
  return `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`;
}

/** A licence as schema.org takes it: its address, else its name; null for an id that names none. */
export function licenseOf(id: string | null): string | { '@type': 'CreativeWork'; name: string } | null {
  if (id === null || SAYS_NOTHING.includes(id.toLowerCase())) return null;
  return licenseUrl(id) ?? { '@type': 'CreativeWork', name: id };
}
