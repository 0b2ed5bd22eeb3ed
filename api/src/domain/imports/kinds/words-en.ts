import type { ProblemCode } from './problem-codes.ts'
import type { Wording } from './word-problem.ts'

/** What is wrong, and what would be right where the value itself does not say it: that is put behind. */
export const WORDS_EN: Readonly<Record<ProblemCode, Wording>> = {
  required: () => 'Nothing is written here, but the field is required.',
  'not-a-number': ({ value }) => `${value} is not a number.`,
  'not-an-integer': ({ value }) => `${value} is not a whole number.`,
  'ambiguous-number': ({ value }) => `${value} can be read in two ways: with thousands or with decimals.`,
  'out-of-range': ({ value, min, max }) =>
    min === null
      ? `${value} is too large: at most ${max}.`
      : max === null
        ? `${value} is too small: at least ${min}.`
        : `${value} is not between ${min} and ${max}.`,
  'not-a-day': ({ value }) => `${value} is not a day.`,
  'impossible-day': ({ value }) => `There is no day ${value} in the calendar.`,
  'ambiguous-day': ({ value }) => `${value} names day and month the other way round than the rest of the file.`,
  'unlikely-year': ({ value }) => `${value} is not between 2000 and 2099.`,
  'unknown-choice': ({ value }) => `${value} is not known here.`,
  'not-yes-no': ({ value }) => `${value} is neither yes nor no. Right would be “yes” or “no”.`,
  'too-long': ({ value, length, max }) => `${value} is too long with ${length} characters. At most ${max} are allowed.`,
  'too-many-items': ({ length, max }) => `There are ${length} items. At most ${max} are allowed.`,
  'control-character': ({ value }) =>
    `${value} holds an invisible control character. Right would be the text without it, best typed anew.`,
  'unknown-field': ({ field }) => `This import has no field “${field}”. Right would be a field of the data dictionary.`,
  'column-out-of-range': ({ columns }) => `The chosen column does not exist: the file has ${columns} columns.`,
  'column-twice': ({ other }) =>
    `This column is already chosen for “${other}”. Right would be a column of its own for each field.`,
  'field-missing': () => 'The field is required, but no column is chosen for it. Please choose one.',
  'cell-too-long': ({ length, limit }) => `The text has ${length} characters. At most ${limit} are allowed.`,
  'broken-quotes': () =>
    'A text in quotation marks holds a single quotation mark. Right would be "" instead of " there.',
  'unclosed-quote': () => 'A quotation mark is never closed. Right would be a second one at the end of the text.',
  'extra-cells': ({ cells, columns }) =>
    `The row has ${cells} values, but the header has ${columns} columns. Texts that hold the separator belong in quotation marks.`,
  'broken-text': () => 'A character is damaged. Please save the file as UTF-8 again and check the text.',
  'nul-character': () => 'The text holds a NUL character. Right would be the text without it.',
  'formula-without-value': () =>
    'The formula has no result. Please open the file in Excel or LibreOffice, let it calculate, and save it.',
  'error-cell': ({ error }) =>
    `The cell shows the error ${error}. Right would be a formula with a result, or the value itself.`,
  'not-an-object': () => 'This item of the list is not an object. Right would be {"column": "value"}.',
  'nested-list': () => 'A list in a value may hold only texts, numbers and truth values.',
  'duplicate-key': () => 'A value is given twice. Right would be each name only once.',
  'broken-json': () => 'The line is not valid JSON. Please check brackets, commas and quotation marks.',
  'unknown-organisation': ({ value }) =>
    `There is no organisation ${value} here. Right would be the name exactly as in the list of organisations, or the organisation is added first.`,
  'organisation-required': () =>
    'It is not said which organisation the row is for. Right would be its name in the row, or one organisation for the whole import.',
  'unknown-group': ({ value, other }) =>
    `The programme has no group ${value}. ${other ? `Possible are: ${other}.` : 'Right would be the name or code of a group of the programme.'}`,
  'unknown-micro-credential': ({ value }) =>
    `There is no micro-credential ${value} here. Right would be its title or its reference.`,
  'ambiguous-micro-credential': ({ value }) =>
    `${value} fits several micro-credentials. Right would be the reference of the one meant.`,
  'unknown-run': ({ value }) =>
    `This micro-credential has no run ${value}. Right would be the reference or the first day of a run.`,
  'ambiguous-run': () => 'Several runs fit. Right would be the reference or the first day of the one meant.',
  'ambiguous-person': ({ value }) => `${value} fits several people. Right would be the reference of the one meant.`,
  'repeated-reference': ({ value, row }) =>
    `The reference ${value} already stands in row ${row}. Right would be one of its own for each row.`,
  'same-as-row': ({ row }) => `The row says the same as row ${row}. Please delete one of the two.`,
  'not-yours': () => 'This record belongs to another organisation. Only they or a manager can change it.',
  'seats-taken': ({ taken }) =>
    taken
      ? `Seats taken already: ${taken}. There cannot be fewer.`
      : 'All seats of this run are taken. The waiting list or another run is possible.',
  'state-order': ({ value }) =>
    `The state ${value} cannot follow the present one. Right would be to enter the steps in their order, for example “enrolled” before “completed”.`,
  'run-in-the-past': () => 'The run is over already. Right would be a day yet to come.',
  'ends-before-start': () => 'The end is before the start. Right would be an end on the same day or later.',
  'changed-meanwhile': () =>
    'Somebody else changed the record in the meantime. Please compare the row with its new state and import it again.',
  'consent-missing': () =>
    'The person did not agree to this. Right would be “yes” in the column of the consent, if they did, or an empty field here.',
  'was-deleted': () =>
    'This record was deleted here and will not be made again. Right would be a new reference, if it is needed after all.',
  'not-on-offer': ({ value }) => `${value} is not published at present. Please publish the micro-credential first.`,
  'run-begun': () => 'The run has begun already. Its first day can no longer change.',
  'run-not-begun': ({ value }) =>
    `The state ${value} is only possible once the run has begun. Right would be a day from its beginning on.`,
  'day-in-the-future': () => 'The day is in the future. Right would be today or an earlier day.',
  'day-before-latest': () =>
    'This participation has an entry of a later day already. Right would be a day not before the latest entry.',
  'profile-kept': () =>
    'The person has an account and changes their details and consents themselves; nothing of these was taken from this row.',
}
