/** Whether a sign, a code unit of folded text, is one that is asked for. */
export type SignTest = (sign: string) => boolean;

/** A state of a machine that reads a text sign by sign; it may be in many at once. */
export interface State {
  id: number;
  /** Only past a sign like this; null: past nothing. */
  test: SignTest | null;
  /** Only at the text's start or end. */
  anchor: '^' | '$' | null;
  to: State[];
}

/** A part of a pattern: builds its states before the one that follows it, anew at each call. */
export type Part = (next: State) => State;

/** Makes the parts of a machine that ends in `accept`. */
export interface Builder {
  accept: State;
  sign: (test: SignTest) => Part;
  anchor: (anchor: '^' | '$') => Part;
  sequence: (parts: readonly Part[]) => Part;
  either: (parts: readonly Part[]) => Part;
  /** Infinity: any number of times. */
  repeat: (part: Part, least: number, most: number) => Part;
}

export class TooLarge extends Error {}

/** Its parts throw `TooLarge` rather than build more states than that. */
export function createBuilder(maxStates: number): Builder {
  let count = 0;
  const state = (to: State[], test: SignTest | null = null, anchor: State['anchor'] = null): State => {
    count += 1;
    if (count > maxStates) throw new TooLarge();
    return { id: count, test, anchor, to };
  };
  return {
    accept: state([]),
    sign: (test) => (next) => state([next], test),
    anchor: (anchor) => (next) => state([next], null, anchor),
    sequence: (parts) => (next) => state([parts.reduceRight((following, part) => part(following), next)]),
    either: (parts) => (next) => state(parts.map((part) => part(next))),
    repeat: (part, least, most) => (next) => {
      let first = next;
      if (most === Infinity) {
        first = state([next]);
        first.to.push(part(first));
      }
      for (let times = most === Infinity ? 0 : most - least; times > 0; times -= 1) {
        first = state([next, part(first)]);
      }
      for (let times = least; times > 0; times -= 1) first = part(first);
      return first;
    },
  };
}

/** States that may be visited to find out where signs lead, for all texts together. */
const MAX_VISITS = 2_000_000;

/** All states that the machine is in after some text, and where each next sign leads. */
interface Place {
  states: State[];
  isFound: boolean;
  isFoundAtEnd: boolean;
  /** By code unit. */
  next: (Place | undefined)[];
}

/**
 * Looks for what leads from `start` to `accept` anywhere in a text, in time linear in its length: all ways are
 * followed at once, and where a sign leads is worked out once and kept. null: that has become too much work.
 */
export function createMatcher(start: State, accept: State): (text: string) => boolean | null {
  const known = new Map<string, Place>();
  let visits = 0;
  const placeOf = (from: Iterable<State>, isStart: boolean): Place => {
    const states = closure(from, isStart, false);
    visits += states.size;
    const ids = [...states].map(({ id }) => id).sort((a, b) => a - b);
    const key = `${isStart ? '^' : ''}${ids.join()}`;
    let place = known.get(key);
    if (!place) {
      const isFoundAtEnd = closure(states, isStart, true).has(accept);
      place = { states: [...states], isFound: states.has(accept), isFoundAtEnd, next: [] };
      known.set(key, place);
    }
    return place;
  };
  const first = placeOf([start], true);
  const step = ({ states, next }: Place, unit: number): Place => {
    const sign = String.fromCharCode(unit);
    const moved = states.filter(({ test }) => test?.(sign)).flatMap(({ to }) => to);
    return (next[unit] = placeOf([...moved, start], false));
  };
  return (text) => {
    let place = first;
    for (let at = 0; at < text.length && !place.isFound; at += 1) {
      const unit = text.charCodeAt(at);
      const next = place.next[unit] ?? (visits < MAX_VISITS ? step(place, unit) : null);
      if (!next) return null;
      place = next;
    }
    return place.isFound || place.isFoundAtEnd;
  };
}

/** The states and all that can be reached from them past nothing. */
function closure(from: Iterable<State>, isStart: boolean, isEnd: boolean): Set<State> {
  const reached = new Set<State>(from);
  for (const { test, anchor, to } of reached) {
    if (test !== null || (anchor === '^' && !isStart) || (anchor === '$' && !isEnd)) continue;
    for (const state of to) reached.add(state);
  }
  return reached;
}
