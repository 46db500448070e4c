/** A member of an object, as places in its text. */
interface Member {
  key: string;
  start: number;
  valueStart: number;
  end: number;
}

/**
 * Sets members of the object that a JSON text holds, and takes those away that become undefined. All else stays to the
 * byte: order, indentation, other members, and numbers that no program here could write again as they are.
 *
 * @param text an object in JSON, also as Python writes it.
 */
export function editObject(text: string, changes: Readonly<Record<string, unknown>>): string {
  const members = readMembers(text);
  const first = members[0];
  const last = members.at(-1);
  const isAscii = /^[\0-\x7f]*$/.test(text);
  const write = (value: unknown) => (isAscii ? toAscii(JSON.stringify(value)) : JSON.stringify(value));
  if (!first || !last) {
    const open = text.indexOf('{') + 1;
    const added = listAdded(changes, members).map(([key, value]) => `${write(key)}: ${write(value)}`);
    return `${text.slice(0, open)}${added.join(', ')}${text.slice(open)}`;
  }

  const gapBefore = (index: number) => text.slice(members[index - 1]?.end, members[index]?.start);
  const gap =
    members.length > 1 ? gapBefore(members.length - 1) : `,${text.slice(0, first.start).split('{')[1]}`;
  let edited = '';
  for (const [index, { key, start, valueStart, end }] of members.entries()) {
    const isChanged = Object.hasOwn(changes, key);
    if (isChanged && changes[key] === undefined) continue;
    if (edited !== '') edited += index > 0 ? gapBefore(index) : gap;
    edited += text.slice(start, valueStart);
    edited += isChanged ? write(changes[key]) : text.slice(valueStart, end);
  }
  const colon = text.slice(first.start, first.valueStart).slice(write(first.key).length);
  for (const [key, value] of listAdded(changes, members)) {
    edited += `${edited === '' ? '' : gap}${write(key)}${/^\s*:\s*$/.test(colon) ? colon : ': '}${write(value)}`;
  }
  return text.slice(0, first.start) + edited + text.slice(last.end);
}

function listAdded(changes: Readonly<Record<string, unknown>>, members: readonly Member[]) {
  const present = new Set(members.map(({ key }) => key));
  return Object.entries(changes).filter(([key, value]) => value !== undefined && !present.has(key));
}

function toAscii(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Of a text that is known to be an object, so that what lies deeper need only be skipped. */
function readMembers(text: string): Member[] {
  const members: Member[] = [];
  let depth = 0;
  let member: Member | null = null;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:\uFEFF]+/g)) {
    const end = index + token.length;
    if (depth === 1 && member === null && token.startsWith('"')) {
      member = { key: String(JSON.parse(token)), start: index, valueStart: -1, end };
    } else if (depth === 1 && member && token !== ':' && token !== ',' && token !== '}') {
      if (member.valueStart < 0) member.valueStart = index;
      member.end = end;
    }
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') {
      depth -= 1;
      if (depth === 1 && member) member.end = end;
    }
    const isOver = (depth === 1 && token === ',') || depth === 0;
    if (isOver && member) {
      members.push(member);
      member = null;
    }
  }
  return members;
}
