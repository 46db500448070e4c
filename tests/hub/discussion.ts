/** A discussion or a pull request of a repo. */
export interface Discussion {
  num: number;
  title: string;
  author: string;
  createdAt: Date;
  /** `draft`: a pull request without a commit of its own. */
  status: 'draft' | 'open' | 'closed' | 'merged';
  events: DiscussionEvent[];
  /** Only pull requests have one: the commit of `main` that they start from. */
  base: string | null;
  mergeCommit: string | null;
}

export interface DiscussionEvent {
  id: string;
  type: 'comment' | 'status-change' | 'title-change' | 'commit';
  author: { name: string; type: 'user' };
  createdAt: string;
  data: unknown;
}

/** Adds to what has happened in a discussion, a second after what came before. */
export function addEvent(
  discussion: Discussion,
  type: DiscussionEvent['type'],
  author: string,
  data: unknown,
): DiscussionEvent {
  const { num, events, createdAt } = discussion;
  const id = `${num.toString(16).padStart(12, '0')}${events.length.toString(16).padStart(12, '0')}`;
  const at = new Date(createdAt.getTime() + events.length * 1000).toISOString();
  const event = { id, type, author: { name: author, type: 'user' as const }, createdAt: at, data };
  events.push(event);
  return event;
}

export function addComment(discussion: Discussion, author: string, text: string): DiscussionEvent {
  const data = { edited: false, hidden: false, latest: { raw: text } };
  return addEvent(discussion, 'comment', author, data);
}
