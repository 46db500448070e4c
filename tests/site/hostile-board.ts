import { stringify } from 'yaml';
import { writeText } from './text-file.ts';

/** Strings that have broken other boards; each one goes into every field of results, requests and config that takes text. */
export const hostile: Readonly<Record<string, string>> = {
  script: '<script>alert("script")</script>',
  image: '"><img src=x onerror=alert(1)>',
  closing: '</title></td></table></textarea><svg onload=alert(2)>',
  javascript: 'javascript:alert(3)',
  data: 'data:text/html,<script>alert(4)</script>',
  prototype: '__proto__',
  constructor: 'constructor',
  parent: '../../../escaped',
  absolute: '/etc/passwd',
  windows: '..\\..\\con',
  formula: '=HYPERLINK("http://example.org","x")',
  plus: '+1+cmd|" /C calc"!A0',
  at: '@SUM(1+1)',
  rightToLeft: 'safe\u202Egnp.exe',
  long: `long-${'x'.repeat(300)}`,
  quotes: `"'\`&amp;&lt;`,
  newline: 'first\r\nsecond\tthird',
  braces: '{{constructor.constructor("alert(5)")()}}${alert(6)}',
  nul: 'a\u0000b',
  emoji: '👩‍👩‍👧‍👦 ünï/ço dé',
};

/** Writes a content folder in which every text is hostile, and one is ten megabytes long. */
export function writeHostileBoard(folder: string): void {
  const texts = Object.entries(hostile);
  writeText(folder, 'leaderboard.yaml', stringify(configOf(texts.map(([, text]) => text))));
  writeText(folder, 'pages/about.md', '---\ntitle: "<b>About</b>"\n---\n\nPlain words.\n');
  for (const [index, [name, text]] of texts.entries()) {
    writeText(
      folder,
      `results/${name}/results_2026-01-02T03-04-05.json`,
      JSON.stringify(resultOf(text, index)),
    );
    writeText(folder, `requests/${name}.json`, JSON.stringify(requestOf(text)));
  }
  const huge = 'h'.repeat(10_000_000);
  writeText(
    folder,
    'results/huge/results_2026-01-02T03-04-05.json',
    JSON.stringify(resultOf('huge/model', 30)),
  );
  writeText(
    folder,
    'requests/huge.json',
    JSON.stringify({ ...requestOf('huge/model'), license: huge, [huge]: 'key' }),
  );
  writeText(
    folder,
    'results/huge-name.json',
    JSON.stringify({ config: { model_name: huge }, results: { t: { acc: 1 } } }),
  );
}

function configOf(texts: readonly string[]) {
  const label = texts.join(' ');
  return {
    title: label,
    description: label,
    links: [{ label, url: 'https://example.org/?<script>' }],
    datasets: { results: { folder: 'results' }, requests: { folder: 'requests' } },
    tasks: texts.map((text, index) => ({
      id: `t${index}`,
      label: text.slice(0, 60),
      subtitle: text,
      description: text,
      key: text,
      metric: 'acc',
      metric_label: text,
      group: text,
      range: [0, 1],
    })),
    average: { missing: 'available' },
    columns: [
      { key: 'license', label, subtitle: label, description: label },
      { key: '__proto__', label: 'proto' },
    ],
    filters: [{ column: 'license', label }],
    marks: [{ note: 'val', mark: '<b>', label }],
    model_types: [{ id: 'evil', label: '<i>evil</i>', glyph: 'ring', match: ['<script>'] }],
  };
}

function resultOf(text: string, index: number): unknown {
  const acc = (index + 1) / 100;
  const scores = new Map<string, unknown>(
    Object.values(hostile).map((key) => [key, { acc, acc_stderr: 0.01 }]),
  );
  scores.set(text, { [text]: text, acc });
  return {
    config: { model_name: text, model_sha: text, model_dtype: text },
    results: Object.fromEntries(scores),
    [text]: text,
  };
}

function requestOf(text: string) {
  return {
    model: text,
    base_model: text,
    revision: text,
    precision: text,
    weight_type: text,
    status: text,
    submitted_time: text,
    model_type: text,
    license: text,
    sender: text,
    error_msg: text,
    url: text,
    [`x${text}`]: text,
  };
}
