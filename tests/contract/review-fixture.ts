import { beforeEach } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import { createHttp } from '../../src/datasets/http/http.ts';
import { readHubAddress } from '../../src/datasets/hub/address.ts';
import { proposeToHub } from '../../src/datasets/hub/commit/propose.ts';
import { createHubWritable } from '../../src/datasets/hub/writable.ts';
import { createHubModelSource } from '../../src/submission/hub/model-source.ts';
import { createHubProposals } from '../../src/submission/moderation/review/hub-proposals.ts';
import { review, type Reviewed } from '../../src/submission/moderation/review/review.ts';
import { createRequestStore } from '../../src/submission/request-store.ts';
import { BOARD, CommitFixture } from './hub-commit-fixture.ts';
import { TOKEN } from './hub-fixture.ts';

const { submission: options } = parseConfig(
  'title: T\ndatasets: { results: { folder: r }, requests: { hub: org/board } }\ntasks: [{ id: a, key: a, metric: b }]\nsubmission: { door: pull-request, quota: { person: 2 }, rules: { card: 0, license: false, safetensors: false, tokenizer: false } }',
  'leaderboard.yaml',
);
if (options === null) throw new Error('There is a submission in it.');
const accepted = options;

/** A test hub with models `org/a`, `org/b`, `org/c`, and a requests dataset on which people open pull requests. */
export class ReviewFixture extends CommitFixture {
  /** The commit of each model. */
  shas: Record<string, string> = {};

  constructor() {
    super();
    beforeEach(() => {
      for (const name of ['ann', 'bob']) {
        this.hub.addToken(`hf_${name}`, { role: 'write', name, writes: [] });
      }
      this.shas = {};
      for (const model of ['org/a', 'org/b', 'org/c']) {
        this.hub.createRepo(model, { type: 'models' });
        this.shas[model] = this.hub.commit(model, { 'config.json': '{}' }, { type: 'models' });
      }
    });
  }

  /** A request as the submission page writes it. */
  request(model: string, sender: string | null, more: object = {}): string {
    const written = {
      ...{ model, base_model: '', revision: this.shas[model], private: false, precision: 'float16' },
      ...{ weight_type: 'Original', status: 'PENDING', submitted_time: '2026-01-01T00:00:00Z' },
      ...{ model_type: '', likes: 0, params: null, license: null, sender, architectures: '', job_id: -1 },
      ...{ job_start_time: null, ...more },
    };
    return `${JSON.stringify(written, null, 2)}\n`;
  }

  /** Opens a pull request as somebody, and gives its number. */
  async propose(
    name: string,
    files: Readonly<Record<string, string | null>>,
    { title = `Submit ${Object.keys(files).join()} by ${name}`, repo = BOARD } = {},
  ): Promise<number> {
    const { clock, hub } = this;
    const { endpoint } = hub;
    const encoder = new TextEncoder();
    const { number } = await proposeToHub({
      address: readHubAddress({ repo, path: '' }, endpoint),
      http: createHttp({ endpoint, token: `hf_${name}`, clock }),
      parent: this.head(),
      title,
      description: 'Please.',
      changes: new Map(
        Object.entries(files).map(([path, text]) => [path, text === null ? null : encoder.encode(text)]),
      ),
      clock,
    });
    return number;
  }

  async review(asked: { merges?: boolean; closes?: boolean; folder?: string } = {}): Promise<Reviewed[]> {
    const { clock, hub } = this;
    const { endpoint } = hub;
    const { merges = false, closes = false, folder = '' } = asked;
    const http = createHttp({ endpoint, token: TOKEN, clock, random: () => 0.5 });
    const place = { http, endpoint, repo: BOARD, branch: 'main', clock };
    const context = {
      options: accepted,
      models: createHubModelSource({ endpoint, http: createHttp({ endpoint, clock }) }),
      store: createRequestStore(createHubWritable({ ...place, path: folder }), null),
      evaluated: async () => [],
      now: () => new Date('2026-01-02T00:00:00Z'),
      wait: async () => {},
      tries: 5,
    };
    const proposals = createHubProposals({ ...place, hasToken: true });
    const all: Reviewed[] = [];
    for await (const one of review({ proposals, context, folder, merges, closes })) all.push(one);
    return all;
  }

  /** Status and comments of a pull request. */
  discussion(number: number): { status: string | undefined; comments: string[] } {
    const found = this.repo.discussions.find(({ num }) => num === number);
    const comments = (found?.events ?? []).filter(({ type }) => type === 'comment').slice(1);
    return {
      status: found?.status,
      comments: comments.map(({ data }) => (data as { latest: { raw: string } }).latest.raw),
    };
  }
}

/** Where a request of the fixture goes. */
export function pathOf(model: string): string {
  return `${model}_eval_request_False_float16_Original.json`;
}
