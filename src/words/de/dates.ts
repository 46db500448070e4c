const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

/** `20. April 2026`; months from 1. */
export function date(day: number, month: number, year: number): string {
  return `${day}. ${MONTHS[month - 1] ?? ''} ${year}`;
}
