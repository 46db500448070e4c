import { createWorker, type Worker } from './worker.ts';
import type { WorkerConfig } from './worker-config.ts';
import { readWorkerEnvironment } from './worker-environment.ts';
import { systemPorts } from './worker-ports.ts';

/** What Cloudflare Workers take as a module's default export. */
export interface CloudflareWorker {
  fetch(
    request: Request,
    env: unknown,
    context: { waitUntil(work: Promise<unknown>): void },
  ): Promise<Response>;
}

/** The worker for Cloudflare, which hands over the environment with each request; it is the same each time. */
export function createCloudflareWorker(config: WorkerConfig, log: (line: string) => void): CloudflareWorker {
  let worker: Worker | null = null;
  return {
    fetch(request, env, context) {
      worker ??= createWorker(config, readWorkerEnvironment(env), { ...systemPorts, log });
      const answer = worker.fetch(request);
      // A visitor who leaves does not end a commit in the middle.
      context.waitUntil(answer.catch(() => undefined));
      return answer;
    },
  };
}
