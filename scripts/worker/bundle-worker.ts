import path from 'node:path';
import { build, type Plugin } from 'vite';
import type { Language } from '../../src/domain/language.ts';
import type { WorkerConfig } from '../../src/worker/worker-config.ts';
import { wordsIn } from '../build/words-in.ts';

const WORKER = path.resolve(import.meta.dirname, '../../src/worker');
const ENTRY = 'standings:worker';

/** The platform whose way of starting a module is followed. */
export type WorkerPlatform = 'cloudflare' | 'node';

const ENTRIES: Readonly<Record<WorkerPlatform, (config: string) => string>> = {
  cloudflare: (config) => `
    import { createCloudflareWorker } from ${file('cloudflare.ts')};
    export default createCloudflareWorker(${config}, (line) => console.log(line));`,
  node: (config) => `
    import { createNodeWorker } from ${file('node/create.ts')};
    export const createWorker = (environment, log) => createNodeWorker(${config}, environment, log);`,
};

/** The text of one module with all that a worker needs in it, a board's rules and words among it. */
export async function bundleWorker(
  config: WorkerConfig,
  { language, platform }: { language: Language; platform: WorkerPlatform },
): Promise<string> {
  // JSON is no JavaScript where a text closes what it stands in; as an argument it is.
  const entry = ENTRIES[platform](JSON.stringify(config));
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [wordsIn(language), virtualEntry(entry)],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: ENTRY,
        preserveEntrySignatures: 'strict',
        external: /^node:/,
        output: { format: 'es', codeSplitting: false },
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const [module, ...more] = outputs;
  if (module?.type !== 'chunk' || more.length > 0) throw new Error('The worker was to be one module.');
  return module.code;
}

function virtualEntry(code: string): Plugin {
  return {
    name: 'standings:worker-entry',
    resolveId: { filter: { id: /^standings:worker$/ }, handler: (id) => `\0${id}` },
    load: { filter: { id: /^\0standings:worker$/ }, handler: () => code },
  };
}

function file(name: string): string {
  return JSON.stringify(path.join(WORKER, name));
}
