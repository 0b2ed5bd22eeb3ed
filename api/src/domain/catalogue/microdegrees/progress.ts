import type { MicrodegreeProgress, PartKind } from '../../../contract/microdegrees.ts'

/** How far somebody has come who has earned some parts. Further electives are learnt for their own sake. */
export function progressOf(
  parts: readonly { readonly kind: PartKind; readonly isDone: boolean | null }[],
  electivesNeeded: number,
): MicrodegreeProgress {
  const done = (kind: PartKind) => parts.filter((part) => part.kind === kind && part.isDone).length
  const required = parts.filter((part) => part.kind === 'required').length
  const requiredDone = done('required')
  const electivesDone = Math.min(done('elective'), electivesNeeded)
  return {
    requiredDone,
    electivesDone,
    isComplete: parts.length > 0 && requiredDone === required && electivesDone === electivesNeeded,
  }
}
