/** What cells say in place of numbers and texts. */

export const yes = 'Ja';
export const no = 'Nein';

/** Why a score is missing. */
export const missing = {
  not_evaluated: 'Nicht ausgewertet',
  not_a_number: 'In der Ergebnisdatei steht NaN',
  not_available: 'Die Ergebnisdatei gibt ihn als nicht verfügbar an',
  not_numeric: 'In der Ergebnisdatei steht an dieser Stelle ein Text',
  out_of_range: 'Der Wert in der Ergebnisdatei liegt außerhalb des Bereichs der Aufgabe',
  subtasks_missing: 'Nicht alle Teilaufgaben haben einen Wert',
};
