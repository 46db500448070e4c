/** What somebody has put into the field for the model: its name, and a revision where an address had one. */
export interface ModelInput {
  model: string;
  revision: string | null;
}

/**
 * Reads `org/name`, or an address of the model on the Hub as it is copied from a browser: of its page, its files, a
 * commit. What is none of these stays as it is, for the rules to refuse.
 */
export function readModelInput(written: string, hub: string): ModelInput {
  const text = written.trim();
  const hosts = [new URL(hub).host, 'huggingface.co', 'hf.co'];
  const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || !hosts.includes(url.host) || !text.includes(url.host)) return { model: text, revision: null };
  const [org = '', name = '', kind = '', revision = ''] = url.pathname.split('/').filter(Boolean).map(decode);
  return {
    model: name === '' ? org : `${org}/${name}`,
    revision: ['tree', 'blob', 'commit', 'resolve'].includes(kind) && revision !== '' ? revision : null,
  };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
