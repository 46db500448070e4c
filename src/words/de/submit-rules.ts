/** What is asked of a model that is submitted: a sentence each. */

export const onHub = 'Es liegt öffentlich auf dem Hub.';
export const onHubGated =
  'Es liegt öffentlich auf dem Hub. Der Zugang darf an eine Anfrage gebunden sein, wenn ihn hat, wer es auswertet.';
export const notGated = 'Niemand muss um Zugang dazu bitten.';
export const privateToo =
  'Auch private Modelle werden angenommen, aber nicht hier: Wenden Sie sich an die Betreiber der Rangliste.';

export function card(characters: number): string {
  return `Seine Modellkarte hat ohne den Kopf mindestens ${characters} Zeichen.`;
}

export const license = 'Seine Modellkarte nennt eine Lizenz.';

export function licenses(names: readonly string[]): string {
  return names.length === 1
    ? `Seine Lizenz ist ${names.join()}.`
    : `Seine Lizenz ist eine von diesen: ${names.join(', ')}.`;
}

export const safetensors =
  'Seine Gewichte sind Safetensors. Dateien anderer Formate können beim Laden Code ausführen.';
export const config = 'Es hat eine config.json.';
export const tokenizer = 'Es hat die Dateien seines Tokenizers.';

export function architectures(names: readonly string[]): string {
  return names.length === 1
    ? `Seine Architektur ist ${names.join()}.`
    : `Seine Architektur ist eine von diesen: ${names.join(', ')}.`;
}

/** In billions, as text; `precisions` with their own limits. */
export function size(
  other: string | null,
  precisions: readonly (readonly [name: string, most: string])[],
): string {
  const own = precisions.map(([name, most]) => `${most} Milliarden in ${name}`);
  const rest =
    other === null ? [] : [own.length > 0 ? `${other} Milliarden in allen anderen` : `${other} Milliarden`];
  return `Es hat nicht mehr Parameter als ${[...own, ...rest].join(', ')}.`;
}

export const baseModel = 'Auch das Basismodell eines Adapters oder eines Deltas liegt auf dem Hub.';
export const notTwice =
  'Es ist noch nicht ausgewertet und wartet nicht schon: derselbe Commit in derselben Präzision mit derselben Art von Gewichten.';

/** `days` as text; null: no limit. */
export function quota(perPerson: number | null, perOrg: number | null, days: string): string {
  const within = days === '1' ? 'innerhalb eines Tages' : `innerhalb von ${days} Tagen`;
  const models = (count: number) => (count === 1 ? 'ein Modell' : `${count} Modelle`);
  if (perPerson === null)
    return `Von einer Organisation werden ${within} höchstens ${models(perOrg ?? 0)} eingereicht.`;
  const own = `Sie reichen ${within} höchstens ${models(perPerson)} ein`;
  return perOrg === null
    ? `${own}.`
    : `${own} und alle zusammen höchstens ${models(perOrg)} einer Organisation.`;
}

export function exempt(names: readonly string[]): string {
  return `Das gilt nicht für ${names.join(', ')}.`;
}

export function blocked(name: string, reason: string | null): string {
  const what = name.includes('/') ? name : `Alles von ${name}`;
  return reason === null ? `${what} wird nicht angenommen.` : `${what} wird nicht angenommen: ${reason}`;
}
