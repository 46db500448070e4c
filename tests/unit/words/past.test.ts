import { expect, test } from 'vitest';
import * as germanHistory from '../../../src/words/de/history.ts';
import * as german from '../../../src/words/de/past.ts';
import * as englishHistory from '../../../src/words/en/history.ts';
import * as english from '../../../src/words/en/past.ts';

test('what has happened since a day is counted', () => {
  const counts = { added: 3, updated: 1, removed: 0, moved: 1, ranked: 40 };
  expect(englishHistory.since(30, '20 April 2026', counts)).toBe(
    'In the 30 days since 20 April 2026: 3 added, 1 updated, 0 removed; 1 of 40 ranked models stand elsewhere.',
  );
  expect(germanHistory.since(30, '20. April 2026', counts)).toBe(
    'In den 30 Tagen seit dem 20. April 2026: 3 neu, 1 aktualisiert, 0 entfernt; 1 von 40 Modellen mit Rang steht an anderer Stelle.',
  );
});

test('rows that are gone are named', () => {
  expect(englishHistory.goneRows(['a'])).toBe('One row was on this board once and is gone: a.');
  expect(englishHistory.goneRows(['a', 'b'])).toBe('2 rows were on this board once and are gone: a, b.');
  expect(germanHistory.goneRows(['a', 'b'])).toBe(
    '2 Zeilen standen früher in dieser Rangliste und sind inzwischen entfernt: a, b.',
  );
  expect(english.removedSince(['a'], 12)).toBe('1 of its 12 rows has been removed since: a.');
  expect(german.removedSince(['a', 'b'], 12)).toBe('2 von 12 Zeilen sind seitdem entfernt: a, b.');
});

test('columns of changes say what they compare with', () => {
  expect([englishHistory.changedIn(1), englishHistory.changedIn(null)]).toEqual(['in 1 day', 'last build']);
  expect([germanHistory.changedIn(30), germanHistory.changedIn(null)]).toEqual([
    'seit 30 Tagen',
    'letzter Build',
  ]);
  expect(englishHistory.averageSince('win rate', null)).toBe(
    'What the win rate has gained or lost since the site was built before.',
  );
  expect(germanHistory.averageSince('Mittelwert', 1)).toBe(
    'Was der Mittelwert gegenüber dem Stand 1 Tag vor dem neuesten Lauf gewonnen oder verloren hat.',
  );
});

test('a past board says what it was made of', () => {
  expect(english.ofRevision('org/results', 'abcdef0', null, 1, 2)).toBe(
    'The board that the results dataset org/results made at the commit abcdef0, ranked as the board ranks now: 1 model ranked, 2 incomplete.',
  );
  expect(german.ofRevision('org/results', 'abcdef0', '20. April 2026', 5, 0)).toBe(
    'Die Rangliste aus dem Ergebnisdatensatz org/results zum Commit abcdef0 vom 20. April 2026, nach dem heutigen Verfahren gerechnet: 5 Modelle mit Rang.',
  );
  expect([english.moreNow(1), german.moreNow(1), german.moreNow(3)]).toEqual([
    'Now there is 1 more.',
    'Heute ist es eines mehr.',
    'Heute sind es 3 mehr.',
  ]);
});
