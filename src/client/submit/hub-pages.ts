import type { FormSettings } from './settings.ts';

type Place = Pick<FormSettings, 'hub'> & { requests: NonNullable<FormSettings['requests']> };

export function datasetPage({ hub, requests }: Place): string {
  return `${hub}/datasets/${requests.repo}`;
}

/**
 * The Hub's page for a new file. It takes the name from `filename`; whether it takes the content from `content` is
 * written nowhere, so whoever opens it is told to paste what is missing.
 */
export function newFilePage(place: Place, file: { path: string; content: string } | null): string {
  const page = `${datasetPage(place)}/new/${encodeURIComponent(place.requests.branch)}`;
  if (file === null) return page;
  return `${page}?${new URLSearchParams({ filename: file.path, content: file.content }).toString()}`;
}

export function newDiscussionPage(
  place: Place,
  file: { path: string; content: string; title: string },
): string {
  const description = `\`${file.path}\`\n\n\`\`\`json\n${file.content.trimEnd()}\n\`\`\``;
  const query = new URLSearchParams({ title: file.title, description });
  return `${datasetPage(place)}/discussions/new?${query.toString()}`;
}

export function commitPage(hub: string, model: string, sha: string): string {
  return `${hub}/${model}/tree/${sha}`;
}
