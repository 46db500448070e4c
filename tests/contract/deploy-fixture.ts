import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { type DeployOutcome, deploySite } from '../../src/deploy/upload/deploy.ts';
import type { Plan } from '../../src/deploy/upload/plan.ts';
import { readSiteFolder } from '../../src/deploy/upload/site-folder.ts';
import { openSpace } from '../../src/deploy/upload/space.ts';
import type { Repo } from '../hub/repo.ts';
import { writeText } from '../site/text-file.ts';
import { HubFixture, TOKEN } from './hub-fixture.ts';

export const SPACE = 'org/board';

/** Everything of a site says which one it is, so that a mixture of two shows. */
export interface Site {
  version: number;
  pages: number;
  /** Files besides, by path. */
  more?: Record<string, string>;
}

interface Choice {
  isDryRun?: boolean;
  isInPlace?: boolean;
  judge?: (board: string | null) => void;
  fetch?: typeof fetch;
}

/** A test hub, and sites that are deployed to a Space of it. */
export class DeployFixture extends HubFixture {
  folder = '';
  plans: Plan[] = [];

  constructor() {
    super();
    beforeEach(() => {
      this.folder = mkdtempSync(path.join(tmpdir(), 'standings-deploy-'));
      this.hub.addToken(TOKEN, { role: 'write', name: 'org' });
      this.plans = [];
    });
    afterEach(() => rmSync(this.folder, { recursive: true, force: true }));
  }

  /** Deploys a site, and gives what came of it. */
  deploy(site: Site, choice: Choice = {}): Promise<DeployOutcome> {
    const { clock, hub } = this;
    const { isDryRun = false, isInPlace = false, judge = () => undefined, ...network } = choice;
    const options = { space: SPACE, endpoint: hub.endpoint, token: TOKEN, clock, random: () => 0.5 };
    return deploySite({
      space: openSpace({ ...options, tries: 3, ...network }),
      site: readSiteFolder(this.write(site)),
      label: `version ${site.version}`,
      makeReadme: (existing) => existing ?? '# Board\n',
      judge,
      isDryRun,
      isInPlace,
      onPlan: (plan) => this.plans.push(plan),
      onProgress: () => undefined,
    });
  }

  /** Writes a site into a folder, once, and gives the folder. */
  write(site: Site): string {
    const folder = path.join(this.folder, `site-${JSON.stringify(site).replace(/\W+/g, '-')}`);
    if (existsSync(folder)) return folder;
    for (const [file, text] of Object.entries(siteFiles(site))) writeText(folder, file, text);
    return folder;
  }

  get space(): Repo {
    return this.hub.getRepo(SPACE, 'spaces');
  }

  /** Content by path of what the Space serves. */
  served(branch = 'main'): Record<string, string> {
    const files = this.space.resolve(branch)?.files ?? new Map<string, never>();
    return Object.fromEntries([...files].map(([file, { bytes }]) => [file, bytes.toString()]));
  }

  /** Titles of the commits that the Space serves, oldest first, without those that made it. */
  titles(): string[] {
    const head = this.space.resolve('main');
    const commits = head ? this.space.history(head) : [];
    return commits
      .map(({ title }) => title)
      .reverse()
      .filter((title) => title !== 'initial commit');
  }

  /** Pull requests that are neither merged nor closed. */
  waiting(): string[] {
    return this.space.discussions
      .filter(({ status }) => status === 'open' || status === 'draft')
      .map(({ title }) => title);
  }
}

/** Content by path of a site. */
export function siteFiles({ version, pages, more = {} }: Site): Record<string, string> {
  const page = (name: string) =>
    `<title>${name}</title><link href="_assets/style.${version}.css">version ${version}`;
  const names = Array.from({ length: pages }, (_, index) => `models/org/model-${index}/index.html`);
  return {
    'index.html': page('front'),
    ...Object.fromEntries(names.map((name) => [name, page(name)])),
    [`_assets/style.${version}.css`]: `/* version ${version} */`,
    [`data/table.${version}.json`]: `{"version":${version}}`,
    'api/board.json': `{"version":${version}}`,
    ...more,
  };
}
