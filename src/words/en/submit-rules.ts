/** What is asked of a model that is submitted: a sentence each. */

export const onHub = 'It is on the Hub, and public.';
export const onHubGated =
  'It is on the Hub, and public. Access to it may have to be asked for, if whoever evaluates it has it.';
export const notGated = 'Nobody has to ask for access to it.';
export const privateToo = 'Private models are taken too, but not here: ask the board’s operators.';

export function card(characters: number): string {
  return `Its card has at least ${characters} characters, besides the header.`;
}

export const license = 'Its card names a licence.';

export function licenses(names: readonly string[]): string {
  return names.length === 1
    ? `Its licence is ${names.join()}.`
    : `Its licence is one of these: ${names.join(', ')}.`;
}

export const safetensors =
  'Its weights are safetensors. Files of other formats can run code when they are loaded.';
export const config = 'It has a config.json.';
export const tokenizer = 'It has the files of its tokenizer.';

export function architectures(names: readonly string[]): string {
  return names.length === 1
    ? `Its architecture is ${names.join()}.`
    : `Its architecture is one of these: ${names.join(', ')}.`;
}

/** In billions, as text; `precisions` with their own limits. */
export function size(
  other: string | null,
  precisions: readonly (readonly [name: string, most: string])[],
): string {
  const own = precisions.map(([name, most]) => `${most} billion in ${name}`);
  const rest = other === null ? [] : [own.length > 0 ? `${other} billion in all others` : `${other} billion`];
  return `It has no more parameters than ${[...own, ...rest].join(', ')}.`;
}

export const baseModel = 'The base model of an adapter or a delta is on the Hub too.';
export const notTwice =
  'It is not evaluated yet, and does not wait already: the same commit in the same precision with the same kind of weights.';

/** `days` as text; null: no limit. */
export function quota(perPerson: number | null, perOrg: number | null, days: string): string {
  const within = days === '1' ? 'within a day' : `within ${days} days`;
  const models = (count: number) => (count === 1 ? 'one model' : `${count} models`);
  if (perPerson === null)
    return `Of one organisation at most ${models(perOrg ?? 0)} are submitted ${within}.`;
  const own = `You submit at most ${models(perPerson)} ${within}`;
  return perOrg === null
    ? `${own}.`
    : `${own}, and all people together at most ${models(perOrg)} of one organisation.`;
}

export function exempt(names: readonly string[]): string {
  return `That does not bind ${names.join(', ')}.`;
}

export function blocked(name: string, reason: string | null): string {
  const what = name.includes('/') ? name : `Anything of ${name}`;
  return reason === null ? `${what} is not taken.` : `${what} is not taken: ${reason}`;
}
