import { createWorker, type Worker } from '../worker.ts';
import type { WorkerConfig } from '../worker-config.ts';
import { readWorkerEnvironment } from '../worker-environment.ts';
import { systemPorts } from '../worker-ports.ts';

/** The worker for Node, with the environment of the process. */
export function createNodeWorker(
  config: WorkerConfig,
  environment: unknown,
  log: (line: string) => void,
): Worker {
  return createWorker(config, readWorkerEnvironment(environment), { ...systemPorts, log });
}
