import type { Around, Fault, ScriptedFault } from './fault-script.ts';
import { fail } from './reply.ts';
import type { Repo } from './repo.ts';

export type { Fault, ScriptedFault } from './fault-script.ts';

const COMMITTING = /^POST .*\/commit\//;

/** Ends early, with a `Content-Length` that agrees. */
export const shortBody =
  (bytes: number): Fault =>
  (reply) => ({ ...reply, body: reply.body.subarray(0, bytes) });

/** The right length, the wrong content. */
export const wrongBytes = (): Fault => (reply) => ({
  ...reply,
  body: Buffer.from(reply.body.map((byte) => byte ^ 1)),
});

/** The whole body under a `Content-Length` that is so many bytes too large, or too small when negative. */
export const wrongLength =
  (by: number): Fault =>
  (reply) => ({ ...reply, headers: { ...reply.headers, 'Content-Length': String(reply.body.length + by) } });

/** Another status, with the Hub's error shape. */
export const status =
  (code: number, headers: Record<string, string> = {}, errorCode?: string): Fault =>
  () => {
    const reply = fail(code, `A fault of ${code}`, errorCode);
    return { ...reply, headers: { ...reply.headers, ...headers } };
  };

/** A 429 that says how many seconds the quota needs, as the Hub does; several make a burst. */
export const tooMany = (seconds: number, quota: 'api' | 'resolvers' = 'api'): Fault =>
  status(429, { RateLimit: `"${quota}";r=0;t=${seconds}` });

/** Sends so many bytes and then nothing more. */
export const stall =
  (after: number): Fault =>
  (reply) => ({ ...reply, delivery: { kind: 'stall', after } });

/** Breaks the connection after so many bytes. */
export const breakOff =
  (after: number): Fault =>
  (reply) => ({ ...reply, delivery: { kind: 'break', after } });

/** Resets the connection before any byte of an answer. */
export const reset = (): Fault => (reply) => ({ ...reply, delivery: { kind: 'reset' } });

/** Sends the body in four parts with a pause before each. */
export const drip =
  (milliseconds: number): Fault =>
  (reply) => ({
    ...reply,
    delivery: { kind: 'drip', bytes: Math.ceil(reply.body.length / 4), milliseconds },
  });

/** Sends the body byte by byte with a pause before each. */
export const slowDrip =
  (milliseconds: number): Fault =>
  (reply) => ({ ...reply, delivery: { kind: 'drip', bytes: 1, milliseconds } });

/** Answers as it should, but so much later. */
export const delay =
  (milliseconds: number): Fault =>
  (reply) => ({ ...reply, delayMs: milliseconds });

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

/** Nothing of what was asked is done: the fault is all that comes. */
export const instead =
  (fault: Fault): Around =>
  () =>
    fault(fail(500, 'Nothing was done'));

/** A commit that is refused because another one is in progress: the head stays. */
export const commitInProgress = (times = 1): ScriptedFault => ({
  when: COMMITTING,
  times,
  around: instead(status(409)),
});

/** A commit that is made although the answer, such as `status(500)` or `reset()`, does not say so. */
export const committedBut = (fault: Fault): ScriptedFault => ({ when: COMMITTING, fault });

/** So many reads still see the branch one commit ago: its head, commits, refs, lists and files. */
export const staleHead = (repo: Repo, times: number, branch = 'main'): ScriptedFault => ({
  when: /^(GET|HEAD|POST .*\/paths-info\/)/,
  times,
  around: (answer) => repo.atCommitBefore(branch, answer),
});

/** A push right after the first page of a list. */
export const movedBranch = (repo: Repo, files: Readonly<Record<string, string>>): ScriptedFault => ({
  when: /^GET .*\/tree\//,
  fault: andThen(() => {
    const changes = Object.entries(files).map(([path, content]) => [path, { content }] as const);
    repo.commit('main', new Map(changes), 'A push in between');
  }),
});

/** A file that is gone from the branch right after the first page of a list. */
export const deletedFile = (repo: Repo, path: string): ScriptedFault => ({
  when: /^GET .*\/tree\//,
  fault: andThen(() => void repo.commit('main', new Map([[path, null]]), 'A deletion in between')),
});
