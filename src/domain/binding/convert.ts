import type { TaskSource } from '../task.ts';

type Conversion = Pick<TaskSource, 'scale' | 'transform'>;

/** Whether a file's numbers are the task's as they are. */
export function isConverted({ scale, transform }: Conversion): boolean {
  return scale !== 1 || transform !== null;
}

/** A file's number in the task's units; NaN where it has no logarithm. */
export function convert(value: number, { scale, transform }: Conversion): number {
  const scaled = value * scale;
  switch (transform) {
    case 'percent':
      return scaled / 100;
    case 'one_minus':
      return 1 - scaled;
    case 'log':
      return scaled > 0 ? Math.log(scaled) : NaN;
    case null:
      return scaled;
  }
}

/** The standard error that goes with it: to first order, through the derivative at `value` (delta method). */
export function convertStderr(stderr: number, value: number, { scale, transform }: Conversion): number {
  const scaled = stderr * Math.abs(scale);
  if (transform === 'percent') return scaled / 100;
  return transform === 'log' ? scaled / Math.abs(value * scale) : scaled;
}

/** Whether higher numbers of the file are lower ones of the task. */
export function isReversed({ scale, transform }: Conversion): boolean {
  return scale < 0 !== (transform === 'one_minus');
}
