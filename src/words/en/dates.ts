const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `20 April 2026`; months from 1. */
export function date(day: number, month: number, year: number): string {
  return `${day} ${MONTHS[month - 1] ?? ''} ${year}`;
}
