export type IntakeParams = Readonly<Record<string, string | number>>

type Sentence = (params: IntakeParams) => string

/** Every way a file can fail as a whole: what is wrong, where, and what would be right. Codes are stable. */
const FILE_SENTENCES = {
  'empty-file': () => 'The file holds nothing. Save it again with a header row and at least one row under it.',
  'too-big': (p) => `The file has ${p.bytes} bytes, the limit is ${p.limit}. Split it into several files.`,
  'wrong-type': (p) => `The file is called "${p.name}" but holds ${p.found}. ${p.advice}`,
  'unzipped-too-big': (p) =>
    `Unpacked the file is larger than ${p.limit} bytes. Save only the table, without anything else.`,
  'broken-file': (p) => `The file is damaged (${p.reason}). Open it in the program it came from and save it again.`,
  encrypted: () => 'The file is protected with a password. Save it without one.',
  'external-entity': (p) =>
    `The part ${p.part} of the file declares XML entities, which no office program writes. Save the file again in one.`,
  'too-many-columns': (p) =>
    `The table has ${p.columns} columns, the limit is ${p.limit}. Remove the columns not needed.`,
  'too-many-rows': (p) => `The table has more than ${p.limit} rows. Split it into several files.`,
  'parse-timeout': (p) => `Reading took longer than ${p.milliseconds} milliseconds. Split the file into smaller ones.`,
  'no-header': () => 'No row with column names was found in the first ten rows. Put one above the data.',
  'duplicate-header': (p) =>
    `Row ${p.row} names the column "${p.name}" more than once (columns ${p.columns}). Give each column a name of its own.`,
  'no-sheet': (p) => `The workbook has no sheet "${p.sheet}". It has: ${p.sheets}.`,
  'bad-separator': (p) =>
    `"${p.separator}" cannot separate cells. Give one character other than a quote or a line break.`,
  'bad-encoding': (p) => `The encoding "${p.encoding}" is not known. Use utf-8, utf-16le, utf-16be or windows-1252.`,
  'broken-json': (p) => `Line ${p.line}, column ${p.column}: ${p.reason}.`,
  'too-deep': (p) => `Line ${p.line}: lists and objects lie deeper in each other than ${p.limit} levels. Flatten them.`,
  'not-a-list': () => 'The JSON is no list of rows. Give [{…}, {…}], {"rows": [{…}]} or one object a line.',
  'no-posting': () => 'No job posting was found. The page or file needs a schema.org JobPosting as JSON-LD.',
  'no-text': () =>
    'The document holds no text, perhaps only a scanned picture of it. Save it as text or copy the text.',
} satisfies Record<string, Sentence>

/** Every way a single row can fail. A fault in the header row is the file's, so these may be thrown as well. */
const ROW_SENTENCES = {
  'cell-too-long': (p) =>
    `Row ${p.row}, column "${p.column}": ${p.length} characters, the limit is ${p.limit}. Shorten the text.`,
  'broken-quotes': (p) =>
    `Lines ${p.row} to ${p.lastRow}: a quotation mark inside a quoted cell is not doubled. Write "" for each.`,
  'unclosed-quote': (p) => `Line ${p.row}: a quotation mark is never closed. Close it at the end of the cell.`,
  'extra-cells': (p) =>
    `Row ${p.row} has ${p.cells} cells, the header ${p.columns}. Put cells that hold the separator in quotation marks.`,
  'broken-text': (p) =>
    `Row ${p.row}, column "${p.column}": a letter is not valid text in this encoding. Save the file as UTF-8 again.`,
  'nul-character': (p) => `Row ${p.row}, column "${p.column}": there is a NUL character. Remove it.`,
  'formula-without-value': (p) =>
    `Cell ${p.cell} is a formula without a result. Open the file in Excel or LibreOffice, calculate, and save.`,
  'error-cell': (p) => `Cell ${p.cell} shows the error ${p.error}. Correct the formula or write the value.`,
  'not-an-object': (p) => `Item ${p.row} of the list is no object. Give {"column": "value", …}.`,
  'nested-list': (p) => `Row ${p.row}, "${p.column}": a list in a cell may hold only texts, numbers and truth values.`,
  'duplicate-key': (p) => `Row ${p.row}: "${p.column}" is given twice, once with a dot and once nested.`,
  'broken-json': FILE_SENTENCES['broken-json'],
} satisfies Record<string, Sentence>

export type IntakeCode = keyof typeof FILE_SENTENCES | keyof typeof ROW_SENTENCES

const SENTENCES: Readonly<Record<string, Sentence>> = { ...FILE_SENTENCES, ...ROW_SENTENCES }

/** The English sentence of a code, for errors and row problems alike. */
export const describeFault = (code: string, params: IntakeParams): string => SENTENCES[code]?.(params) ?? code

/** The file cannot be read as a table, or not further than this. */
export class IntakeError extends Error {
  readonly code: IntakeCode
  readonly params: IntakeParams
  constructor(code: IntakeCode, params: IntakeParams = {}, cause?: unknown) {
    super(describeFault(code, params), cause === undefined ? undefined : { cause })
    this.name = 'IntakeError'
    this.code = code
    this.params = params
  }
}

/** What a library threw, as an IntakeError: our own pass, anything else means that the file is damaged. */
export function asIntakeError(cause: unknown): IntakeError {
  if (cause instanceof IntakeError) return cause
  const reason = cause instanceof Error ? cause.message.split('\n', 1)[0]!.slice(0, 120) : 'unreadable'
  return new IntakeError('broken-file', { reason }, cause)
}
