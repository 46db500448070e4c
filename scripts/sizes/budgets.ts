/** What a page of the embedded board may weigh, in gzipped bytes. */
export interface Budget {
  name: string;
  /** In the site. */
  page: string;
  html: number;
  css: number;
  /** Before a visitor does anything. */
  scripts: number;
  /** By the name of the module that is loaded later. */
  later: Readonly<Record<string, number>>;
}

const KB = 1000;

/** One page of each kind. Raise one only with a reason in the commit that does. */
export const BUDGETS: readonly Budget[] = [
  {
    name: 'standings',
    page: 'index.html',
    html: 36 * KB,
    css: 12 * KB,
    scripts: 3 * KB,
    later: { 'take-over': 50 * KB },
  },
  {
    name: 'model',
    page: 'models/google/gemma-3-27b-it/index.html',
    html: 8 * KB,
    css: 10 * KB,
    scripts: KB,
    later: {},
  },
  { name: 'task', page: 'tasks/squad/index.html', html: 22 * KB, css: 10 * KB, scripts: KB, later: {} },
  { name: 'compare', page: 'compare/index.html', html: 7 * KB, css: 12 * KB, scripts: 14 * KB, later: {} },
  { name: 'charts', page: 'charts/index.html', html: 14 * KB, css: 10 * KB, scripts: KB, later: {} },
  { name: 'changes', page: 'changes/index.html', html: 6 * KB, css: 10 * KB, scripts: KB, later: {} },
  {
    name: 'queue',
    page: 'queue/index.html',
    html: 9 * KB,
    css: 10 * KB,
    scripts: 2.5 * KB,
    later: { 'show-found': 7 * KB },
  },
  { name: 'report', page: 'report/index.html', html: 4 * KB, css: 10 * KB, scripts: KB, later: {} },
];
