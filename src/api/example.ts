const MOST_CHARACTERS = 100;
const MORE = '…';

/**
 * JSON to look at: of each list the first item, of each object by names the first few, long texts cut. `…` stands for
 * what is left out.
 *
 * @param byName keys of objects whose names are data, such as `scores`.
 */
export function exampleText(json: unknown, byName: readonly string[]): string {
  const text = JSON.stringify(abridge(json, byName), null, 2);
  return text.replaceAll(`"${MORE}": "${MORE}"`, MORE).replaceAll(`"${MORE}"`, MORE);
}

function abridge(json: unknown, byName: readonly string[], isByName = false): unknown {
  if (typeof json === 'string') {
    const characters = [...json.slice(0, 2 * MOST_CHARACTERS)];
    return characters.length > MOST_CHARACTERS ? characters.slice(0, MOST_CHARACTERS).join('') + MORE : json;
  }
  if (Array.isArray(json)) {
    const items: unknown[] = json;
    const isTuple = items.every((item) => typeof item === 'number' || item === null);
    if (isTuple) return items;
    return [...items.slice(0, 1).map((item) => abridge(item, byName)), ...(items.length > 1 ? [MORE] : [])];
  }
  if (typeof json !== 'object' || json === null) return json;
  const entries = Object.entries(json);
  const shown = entries
    .slice(0, isByName ? 2 : undefined)
    .map(([key, value]): [string, unknown] => [key, abridge(value, byName, byName.includes(key))]);
  return Object.fromEntries(shown.length < entries.length ? [...shown, [MORE, MORE]] : shown);
}
