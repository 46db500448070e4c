import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import StructuredDataValidator from '@adobe/structured-data-validator';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expand } from 'jsonld';
import openGraph from 'open-graph-scraper';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { buildSite } from '../site/build-site.ts';
import { writeHostileBoard } from '../site/hostile-board.ts';
import { readText, writeText } from '../site/text-file.ts';

const addresses = {
  folders: 'https://org.github.io/board/',
  files: 'https://org-board.static.hf.space/',
  hostile: 'https://example.org/',
};
type Built = keyof typeof addresses | 'unknown';

let folder = '';
const site = (built: Built, file: string) => readText(folder, `${built}/${file}`);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'standings-machines-'));
  for (const built of ['folders', 'files', 'unknown', 'hostile'] as const) {
    const content = path.join(folder, 'content', built);
    if (built === 'hostile') writeHostileBoard(content);
    else cpSync('tests/fixtures/boards/demo-template', content, { recursive: true });
    const config = readText(content, 'leaderboard.yaml');
    const more = built === 'unknown' ? '' : `\nurl: ${addresses[built]}\n${card}`;
    writeText(content, 'leaderboard.yaml', config + more);
    writeText(content, 'pages/faq.md', '---\ntitle: FAQ\n---\n\nPlain words.\n');
    const { code, stderr } = await buildSite(content, path.join(folder, built));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const card = 'deploy: { card: { license: cc-by-4.0, thumbnail: "https://example.org/board.png" } }\n';

/** Paths of a site's pages as `getPublicUrl` takes them, without those for frames, which no search engine shows. */
function pagesOf(built: Built): string[] {
  return readdirSync(path.join(folder, built), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html') && !file.startsWith('embed'))
    .map((file) =>
      file
        .split(path.sep)
        .join('/')
        .replace(/index\.html$/, ''),
    );
}

function addressOf(built: keyof typeof addresses, page: string): string {
  return addresses[built] + page + (built === 'files' && page !== '' ? 'index.html' : '');
}

describe.each(['folders', 'files', 'hostile'] as const)('the site %s', (built) => {
  it('has a sitemap by the protocol’s schema, with every page and nothing else', async () => {
    const files = ['sitemap-0.xml', 'sitemap-index.xml'];
    const [pages = '', index = ''] = files.map((file) => site(built, file));
    const schema = readFileSync('node_modules/sitemap/schema/sitemap.xsd', 'utf8');
    const { errors } = await validateXML({ xml: { fileName: 'sitemap-0.xml', contents: pages }, schema });
    expect(errors).toEqual([]);
    const listed = [...pages.matchAll(/<loc>([^<]*)</g)].map(([, address]) => address);
    expect(listed.toSorted()).toEqual(
      pagesOf(built)
        .map((page) => addressOf(built, page))
        .toSorted(),
    );
    expect(index).toContain(`<loc>${addresses[built]}sitemap-0.xml</loc>`);
    expect(site(built, 'robots.txt')).toContain(`\nSitemap: ${addresses[built]}sitemap-index.xml\n`);
  });

  it('keeps what is made for frames out of search engines', () => {
    const html = site(built, 'embed/index.html');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain(`<link rel="canonical" href="${addressOf(built, '')}">`);
    expect(html).not.toContain('property="og:');
  });

  it('has pages that are valid HTML', async () => {
    const validator = new HtmlValidate(
      new StaticConfigLoader({
        root: true,
        extends: ['html-validate:standard'],
        elements: ['html5'],
        // Firefox alone keeps a checkbox’s state over a reload, and stops at this attribute.
        rules: { 'valid-autocomplete': 'off' },
      }),
    );
    const more = ['404.html', 'embed/index.html'];
    for (const page of [...pagesOf(built).map((page) => `${page}index.html`), ...more]) {
      const { results } = await validator.validateString(site(built, page));
      const messages = results.flatMap(({ messages: all }) =>
        all.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      );
      expect(messages, page).toEqual([]);
    }
  });

  it('tells link previews of each page what it is', async () => {
    for (const page of pagesOf(built)) {
      const html = site(built, `${page}index.html`);
      const { error, result } = await openGraph({ html });
      expect(error, page).toBe(false);
      expect(result, page).toMatchObject({
        ogType: ['about/', 'faq/'].includes(page) ? 'article' : 'website',
        ogUrl: addressOf(built, page),
        ogLocale: 'en_GB',
        ogTitle: expect.stringMatching(/\S/) as string,
        ogDescription: expect.stringMatching(/\S/) as string,
        ogSiteName: expect.stringMatching(/\S/) as string,
        ogImage: [{ url: 'https://example.org/board.png' }],
        twitterCard: 'summary',
        twitterTitle: result.ogTitle,
        twitterDescription: result.ogDescription,
      });
      expect([...(result.ogDescription ?? '')].length, page).toBeLessThanOrEqual(300);
      expect(html, page).toContain(`<link rel="canonical" href="${addressOf(built, page)}">`);
    }
  });

  it('has structured data that validators take', async () => {
    const validator = new StructuredDataValidator();
    for (const page of pagesOf(built)) {
      const { result } = await openGraph({ html: site(built, `${page}index.html`) });
      const type = page === '' ? 'Dataset' : 'BreadcrumbList';
      expect(result.jsonLD, page).toMatchObject([{ '@context': 'https://schema.org', '@type': type }]);
      expect(await validator.validate({ jsonld: { [type]: result.jsonLD ?? [] } }), page).toEqual([]);
    }
  });
});

describe('a board as a data set', () => {
  const readData = (built: Built): object => {
    const [, text = ''] =
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(site(built, 'index.html')) ?? [];
    return JSON.parse(text) as object;
  };
  /** The context of schema.org, as far as a processor has to know it; without network. */
  const documentLoader = async (url: string) => ({
    documentUrl: url,
    document: { '@context': { '@vocab': 'https://schema.org/' } },
  });

  it('says where it is and under which licence', () => {
    expect(readData('files')).toMatchObject({
      '@type': 'Dataset',
      url: addresses.files,
      license: 'https://creativecommons.org/licenses/by/4.0/',
      distribution: [
        { encodingFormat: 'text/csv', contentUrl: `${addresses.files}api/board.csv` },
        { encodingFormat: 'application/json', contentUrl: `${addresses.files}api/board.json` },
      ],
    });
  });

  it.each(['folders', 'hostile', 'unknown'] as const)(
    'loses nothing when a processor expands it: %s',
    async (built) => {
      const data = readData(built);
      const [expanded] = await expand(data, { documentLoader });
      const names = Object.keys(expanded ?? {}).map((name) => name.replace('https://schema.org/', ''));
      expect(names.toSorted()).toEqual(
        Object.keys(data)
          .filter((name) => name !== '@context')
          .toSorted(),
      );
    },
  );
});

describe('a site whose address is not known', () => {
  it('claims none, and links within itself', () => {
    for (const page of pagesOf('unknown')) {
      expect(site('unknown', `${page}index.html`), page).not.toMatch(/rel="canonical"|og:url|BreadcrumbList/);
    }
    expect(readdirSync(path.join(folder, 'unknown')).filter((file) => file.startsWith('sitemap'))).toEqual(
      [],
    );
    expect(site('unknown', 'robots.txt')).toBe('User-agent: *\nAllow: /\n');
    expect(site('unknown', 'llms.txt')).toContain('](api/board.json)');
  });
});

it('a page that is none is hidden from all of them', () => {
  const html = site('folders', '404.html');
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).not.toMatch(/rel="canonical"|og:|twitter:|ld\+json/);
});

it('every page declares the order of its layers before it uses one', () => {
  for (const page of pagesOf('folders')) {
    const html = site('folders', `${page}index.html`);
    const [, inline, file] =
      /<style>(.*?)<\/style>|<link rel="stylesheet" href="[^"]*?(_assets\/[^"]+)"/s.exec(html) ?? [];
    expect(inline ?? site('folders', file ?? ''), page).toMatch(/^@layer [a-z, ]+;/);
  }
});
