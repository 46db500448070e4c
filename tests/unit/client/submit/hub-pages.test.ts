import { expect, it } from 'vitest';
import { newDiscussionPage, newFilePage } from '../../../../src/client/submit/hub-pages.ts';

const place = { hub: 'https://huggingface.co', requests: { repo: 'org/requests', branch: 'a/b', path: '' } };
const file = { path: 'org/a & b.json', content: '{"model": "org/a"}\n', title: 'Submit org/a' };

it("leads to the Hub's page for a new file, with what is in it", () => {
  expect(newFilePage(place, null)).toBe('https://huggingface.co/datasets/org/requests/new/a%2Fb');
  const page = new URL(newFilePage(place, file));
  expect(page.pathname).toBe('/datasets/org/requests/new/a%2Fb');
  expect(Object.fromEntries(page.searchParams)).toEqual({ filename: file.path, content: file.content });
});

it('leads to a new discussion that holds the file', () => {
  const page = new URL(newDiscussionPage(place, file));
  expect(page.pathname).toBe('/datasets/org/requests/discussions/new');
  expect(page.searchParams.get('title')).toBe('Submit org/a');
  expect(page.searchParams.get('description')).toBe('`org/a & b.json`\n\n```json\n{"model": "org/a"}\n```');
});
