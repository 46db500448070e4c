import { describe, expect, it } from 'vitest';
import { MOST_PRESETS, readPresets, withPreset, writePresets } from '../../../src/client/saved-presets.ts';
import { START } from './sample-state.ts';

/** What a browser keeps. */
function storage(kept: string | null = null) {
  let text = kept;
  return { getItem: () => text, setItem: (_: string, value: string) => void (text = value) };
}

const STATE = { ...START, visible: new Set(['task.a', 'meta.b']), order: ['meta.b'] };
const PRESET = { name: 'Mine', visible: ['task.a', 'meta.b'], order: ['meta.b'], look: STATE.look };

describe('saved presets', () => {
  it('are there again, under their names', () => {
    const browser = storage();
    expect(writePresets(browser, withPreset([], ' Mine ', STATE))).toBe(true);
    expect(readPresets(browser)).toEqual([PRESET]);
  });

  it('take the place of one of the same name, and need a name', () => {
    const other = { ...START, visible: new Set<string>() };
    const presets = withPreset(withPreset([], 'Mine', STATE), 'Mine', other);
    expect(presets).toEqual([{ ...PRESET, visible: [], order: [] }]);
    expect(withPreset(presets, '  ', STATE)).toEqual(presets);
    expect(withPreset([], 'x'.repeat(100), STATE)[0]?.name).toHaveLength(40);
  });

  it('are twenty at most, of which the oldest goes', () => {
    let presets = withPreset([], 'first', STATE);
    for (let at = 0; at < MOST_PRESETS; at += 1) presets = withPreset(presets, String(at), STATE);
    expect(presets).toHaveLength(MOST_PRESETS);
    expect(presets[0]?.name).toBe('0');
  });

  it.each([
    null,
    '',
    '{',
    '5',
    'null',
    '[1, null, {}, {"name": ""}, {"name": "a", "visible": [1], "order": []}]',
    '{"name": "a"}',
  ])('are none where the browser keeps %j', (kept) => {
    expect(readPresets(storage(kept))).toEqual([]);
  });

  it('look as usual where what is kept does not say', () => {
    const kept = '[{"name": "a", "visible": [], "order": [], "look": {"isCompact": true, "hasHeat": "no"}}]';
    expect(readPresets(storage(kept))[0]?.look).toEqual({
      isCompact: true,
      hasHeat: true,
      isNormalised: false,
    });
  });

  it('are none in a browser that keeps nothing', () => {
    const broken = {
      getItem: () => {
        throw new Error('denied');
      },
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(readPresets(broken)).toEqual([]);
    expect(writePresets(broken, [PRESET])).toBe(false);
    expect(readPresets(null)).toEqual([]);
    expect(writePresets(null, [PRESET])).toBe(false);
  });
});
