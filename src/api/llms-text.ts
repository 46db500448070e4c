import { boardFacts } from '../domain/board-facts.ts';
import type { Board, SourceDataset } from '../domain/board.ts';
import { formatDate } from '../domain/date-format.ts';
import { getPublicUrl, type SiteAddress } from '../domain/site-address.ts';
import { apiFiles } from './api-files.ts';

export interface TextLink {
  label: string;
  /** Below the site's address, see `getPublicUrl`. */
  path: string;
  /** What it holds; may be empty. */
  about: string;
}

/**
 * The board for language models: what it is, and where its data are. https://llmstxt.org
 *
 * @param pages the pages that the operator has written.
 */
export function toLlmsText(board: Board, site: SiteAddress, pages: readonly TextLink[]): string {
  const { results, requests } = board.sources;
  const facts = [
    ...boardFacts(board),
    'Scores are on a scale to 100 where the task has a range. ± is half the 95% interval.',
    'A missing score is never zero: it is null in JSON and empty in CSV.',
    sourceSentence('Results', results),
    ...(requests ? [sourceSentence('Requests', requests)] : []),
  ];
  const data = apiFiles(board).map(({ label, path, about }) => ({ label, path, about }));
  const tasks = board.tasks.map(({ id, label, description }) => ({
    label,
    path: `tasks/${id}/`,
    about: description ?? '',
  }));
  const sitePages = [
    { label: 'Standings', path: '', about: 'Every model in one table.' },
    {
      label: 'Compare',
      path: 'compare/',
      about: 'Models side by side; ?models= and their names joined by commas.',
    },
    { label: 'API', path: 'api/', about: 'Every data file, key by key.' },
    { label: 'Report', path: 'report/', about: 'What was read, and what could not be used.' },
    ...pages,
  ];
  return [
    `# ${oneLine(board.title)}`,
    `> ${oneLine(board.description === '' ? `A leaderboard: ${boardFacts(board)[0] ?? ''}` : board.description)}`,
    facts.map((fact) => `- ${oneLine(fact)}`).join('\n'),
    section('Data', data, site),
    section('Tasks', tasks, site),
    section('Pages', sitePages, site),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function section(title: string, links: readonly TextLink[], site: SiteAddress): string {
  if (links.length === 0) return '';
  const lines = links.map(({ label, path, about }) => {
    const link = `- [${oneLine(label).replace(/[[\]\\<]/g, '\\$&')}](${addressOf(site, path)})`;
    return about === '' ? link : `${link}: ${oneLine(about)}`;
  });
  return [`## ${title}`, '', ...lines].join('\n');
}

/** Below this very file where the site's address is not known. */
function addressOf(site: SiteAddress, path: string): string {
  const relative = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return getPublicUrl(site, path) ?? relative;
}

function sourceSentence(label: string, { location, revision, committedAt, url }: SourceDataset): string {
  const date = formatDate(committedAt);
  const at = revision === null ? '' : ` at commit ${revision}`;
  return `${label}: ${location}${at}${date === null ? '' : ` of ${date}`}${url === null ? '' : ` (${url})`}.`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
