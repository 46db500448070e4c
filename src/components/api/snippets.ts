/** A line for a shell and one for Python that read a file of the API. */
export function snippets(url: string): { label: string; code: string }[] {
  const python = url.endsWith('.csv')
    ? `import pandas; board = pandas.read_csv("${url}")`
    : `import requests; data = requests.get("${url}").json()`;
  return [
    { label: 'Shell', code: `curl -s ${url}` },
    { label: 'Python', code: python },
  ];
}
