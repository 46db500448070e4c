import { fail, type Reply } from './reply.ts';
import type { HubRequest } from './request.ts';

/** Bends an answer. */
export type Fault = (reply: Reply) => Reply;

/** A fault with when it strikes. */
export interface ScriptedFault {
  /** Which requests it may hit, by method and url; all when left out. */
  when?: RegExp | ((request: HubRequest) => boolean);
  /** How many of them; 1 when left out. */
  times?: number;
  fault: Fault;
}

/** Ends early, with a `Content-Length` that agrees. */
export const shortBody =
  (bytes: number): Fault =>
  (reply) => ({ ...reply, body: reply.body.subarray(0, bytes) });

/** The right length, the wrong content. */
export const wrongBytes = (): Fault => (reply) => ({
  ...reply,
  body: Buffer.from(reply.body.map((byte) => byte ^ 1)),
});

/** Another status, with the Hub's error shape. */
export const status =
  (code: number, headers: Record<string, string> = {}, errorCode?: string): Fault =>
  () => {
    const reply = fail(code, `A fault of ${code}`, errorCode);
    return { ...reply, headers: { ...reply.headers, ...headers } };
  };

/** Sends so many bytes and then nothing more. */
export const stall =
  (after: number): Fault =>
  (reply) => ({ ...reply, stallAfter: after });

/** Breaks the connection after so many bytes. */
export const breakOff =
  (after: number): Fault =>
  (reply) => ({ ...reply, breakAfter: after });

/** Sends the body in four parts with a pause before each. */
export const drip =
  (milliseconds: number): Fault =>
  (reply) => ({ ...reply, dripMs: milliseconds });

export const header =
  (name: string, value: string): Fault =>
  (reply) => ({ ...reply, headers: { ...reply.headers, [name]: value } });

export const body =
  (text: string): Fault =>
  (reply) => ({ ...reply, body: Buffer.from(text) });

/** Answers as it should and does something right after, such as a push between two requests. */
export const andThen =
  (action: () => void): Fault =>
  (reply) => {
    action();
    return reply;
  };

/** Faults that wait for their request. */
export class FaultScript {
  readonly #faults: { matches: (request: HubRequest) => boolean; left: number; fault: Fault }[] = [];

  add({ when, times = 1, fault }: ScriptedFault): void {
    const matches =
      when instanceof RegExp
        ? ({ method, url }: HubRequest) => when.test(`${method} ${url}`)
        : (when ?? (() => true));
    this.#faults.push({ matches, left: times, fault });
  }

  clear(): void {
    this.#faults.length = 0;
  }

  /** The answer, bent by the first fault that is due. */
  apply(request: HubRequest, reply: Reply): Reply {
    const due = this.#faults.find(({ matches, left }) => left > 0 && matches(request));
    if (!due) return reply;
    due.left -= 1;
    return due.fault(reply);
  }
}
