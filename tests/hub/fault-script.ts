import type { Reply } from './reply.ts';
import type { HubRequest } from './request.ts';

/** Bends an answer: the hub has done what was asked, and says something else. */
export type Fault = (reply: Reply) => Reply;

/** Stands around the hub's work: it need not be done at all, or may be done in another state. */
export type Around = (answer: () => Reply) => Reply;

/** A fault with when it strikes. */
export type ScriptedFault = {
  /** Which requests it may hit, by method and url; all when left out. */
  when?: RegExp | ((request: HubRequest) => boolean);
  /** How many of them; 1 when left out. */
  times?: number;
} & ({ fault: Fault } | { around: Around });

/** Faults that wait for their request. */
export class FaultScript {
  readonly #faults: { matches: (request: HubRequest) => boolean; left: number; around: Around }[] = [];

  add(scripted: ScriptedFault): void {
    const { when, times = 1 } = scripted;
    const matches =
      when instanceof RegExp
        ? ({ method, url }: HubRequest) => when.test(`${method} ${url}`)
        : (when ?? (() => true));
    const around = 'around' in scripted ? scripted.around : (answer: () => Reply) => scripted.fault(answer());
    this.#faults.push({ matches, left: times, around });
  }

  clear(): void {
    this.#faults.length = 0;
  }

  /** The answer, bent by the first fault that is due. */
  apply(request: HubRequest, answer: () => Reply): Reply {
    const due = this.#faults.find(({ matches, left }) => left > 0 && matches(request));
    if (!due) return answer();
    due.left -= 1;
    return due.around(answer);
  }
}
