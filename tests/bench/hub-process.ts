import { delay } from '../hub/fault.ts';
import { startTestHub } from '../hub/test-hub.ts';

/** A hub in a process of its own with the dataset `bench/results`: `<files> <latency in ms>`. Prints its address. */
const [files = '0', latency = '0'] = process.argv.slice(2);
const hub = await startTestHub();
hub.createRepo('bench/results');
const contents = Array.from({ length: Number(files) }, (_, index): [string, string] => [
  `org-${index % 397}/model-${index >> 2}/results_${index}.json`,
  JSON.stringify({ index, filler: 'x'.repeat(2500 + (index % 1000)) }),
]);
hub.commit('bench/results', Object.fromEntries(contents));
if (Number(latency) > 0) {
  hub.addFault({ when: () => true, times: Infinity, fault: delay(Number(latency)) });
}
console.log(hub.endpoint);
