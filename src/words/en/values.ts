/** What cells say in place of numbers and texts. */

export const yes = 'Yes';
export const no = 'No';

/** Why a score is missing. */
export const missing = {
  not_evaluated: 'Not evaluated',
  not_a_number: 'The result file says NaN',
  not_available: 'The result file says that it is not available',
  not_numeric: 'The result file has a text in its place',
  out_of_range: 'The result file has a value outside the task’s range',
  subtasks_missing: 'Not all subtasks have a score',
};
