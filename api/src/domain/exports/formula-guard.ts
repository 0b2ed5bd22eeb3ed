/** What is not seen at the beginning of a text, and what some programs skip there. */
const UNSEEN = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*/u
const BREAK = /[\t\r\n]/

/**
 * Whether a spreadsheet could run the text: its first visible character is = + - @, also in a wide, small or raised
 * form that some programs fold into the plain one, or a tab or a line break stands before it.
 */
function couldRun(text: string): boolean {
  const unseen = UNSEEN.exec(text)?.[0] ?? ''
  const first = String.fromCodePoint(text.codePointAt(unseen.length) ?? 0x20)
  return BREAK.test(unseen) || /^[=+\-@−]/.test(first.normalize('NFKC'))
}

/** The text, with an apostrophe before it where a spreadsheet could run it. For texts only: -3 the number stays -3. */
export const guarded = (text: string): string => (couldRun(text) ? `'${text}` : text)
