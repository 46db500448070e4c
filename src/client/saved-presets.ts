import { PLAIN_LOOK, type Look, type TableState } from './table-state.ts';

/** Columns and look under a name, as a visitor has saved them in this browser. */
export interface Preset {
  name: string;
  visible: readonly string[];
  order: readonly string[];
  look: Look;
}

const KEY = 'standings-presets';
export const MOST_PRESETS = 20;
const MOST_LETTERS = 40;

/**
 * What is saved in this browser for all boards of this site's address. Broken or foreign content counts as nothing, and a
 * browser that keeps nothing is no error.
 */
export function readPresets(storage: Pick<Storage, 'getItem'> | null): Preset[] {
  try {
    const saved: unknown = JSON.parse(storage?.getItem(KEY) ?? '[]');
    return Array.isArray(saved) ? saved.flatMap((item) => toPreset(item) ?? []).slice(0, MOST_PRESETS) : [];
  } catch {
    return [];
  }
}

/** Whether it was kept. */
export function writePresets(storage: Pick<Storage, 'setItem'> | null, presets: readonly Preset[]): boolean {
  try {
    storage?.setItem(KEY, JSON.stringify(presets));
    return storage !== null;
  } catch {
    return false;
  }
}

/** With the state's columns and look under a name, in the place of one of that name. */
export function withPreset(presets: readonly Preset[], name: string, state: TableState): Preset[] {
  const own = name.trim().slice(0, MOST_LETTERS);
  if (own === '') return [...presets];
  const { visible, order, look } = state;
  const preset = { name: own, visible: [...visible], order, look };
  return [...presets.filter((other) => other.name !== own), preset].slice(-MOST_PRESETS);
}

function toPreset(item: unknown): Preset | null {
  if (typeof item !== 'object' || item === null) return null;
  const { name, visible, order, look } = {
    name: null,
    visible: null,
    order: null,
    look: null,
    ...item,
  } as Record<string, unknown>;
  if (typeof name !== 'string' || name === '' || !isTexts(visible) || !isTexts(order)) return null;
  const said = typeof look === 'object' && look !== null ? Object.entries(look) : [];
  const isOn = (key: keyof Look) =>
    said.some(([each, value]) => each === key && typeof value === 'boolean')
      ? said.some(([each, value]) => each === key && value === true)
      : PLAIN_LOOK[key];
  return {
    name: name.slice(0, MOST_LETTERS),
    visible,
    order,
    look: {
      isCompact: isOn('isCompact'),
      hasHeat: isOn('hasHeat'),
      isNormalised: isOn('isNormalised'),
    },
  };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
