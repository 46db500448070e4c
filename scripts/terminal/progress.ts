import { styleText } from 'node:util';

const BAR = 30;

type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;

export interface Progress {
  update(done: number, total: number): void;
  /** Says something meanwhile. */
  note(text: string): void;
  /** Takes the bar away. */
  clear(): void;
  /** Takes the bar away and leaves a line in its place. */
  finish(line: string): void;
}

/** A bar that redraws itself on a terminal, and elsewhere a plain line at the start and after each tenth. */
export function createProgress(
  label: string,
  { noun = 'files', stream = process.stderr }: { noun?: string; stream?: Stream } = {},
): Progress {
  return stream.isTTY ? createBar(label, stream) : createLines(label, noun, stream);
}

function createBar(label: string, stream: Stream): Progress {
  let percent = -1;
  const clear = () => void stream.write('\r\x1b[K');
  return {
    update(done, total) {
      if (total === 0 || Math.floor((done / total) * 100) === percent) return;
      percent = Math.floor((done / total) * 100);
      const filled = Math.floor((done / total) * BAR);
      const bar = '█'.repeat(filled) + styleText('dim', '░'.repeat(BAR - filled));
      stream.write(`\r\x1b[K${label} ${bar} ${done}/${total}`);
    },
    note(text) {
      percent = -1;
      stream.write(`\r\x1b[K${label} ${text}`);
    },
    clear,
    finish(line) {
      clear();
      stream.write(`${label}: ${line}\n`);
    },
  };
}

function createLines(label: string, noun: string, stream: Stream): Progress {
  let tenths = -1;
  let lastNote = '';
  return {
    update(done, total) {
      if (total === 0 || Math.floor((done / total) * 10) === tenths) return;
      tenths = Math.floor((done / total) * 10);
      stream.write(`${label}: ${done} of ${total} ${noun}\n`);
    },
    note(text) {
      if (text !== lastNote) stream.write(`${label}: ${text}\n`);
      lastNote = text;
    },
    clear: () => undefined,
    finish: (line) => void stream.write(`${label}: ${line}\n`),
  };
}
