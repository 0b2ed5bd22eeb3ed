export interface NeedDraft {
  text: string
  title?: string
  openings?: number | string
  neededUntil?: string | null
  region?: string
}

const KEY = 'tucacademy.need-draft'

/** What a business has typed outlives a reload and a sign-in, and ends with the browser's tab. */
export function keepNeedDraft(draft: NeedDraft): void {
  sessionStorage.setItem(KEY, JSON.stringify(draft))
}

export function readNeedDraft(): NeedDraft | null {
  try {
    const draft: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null')
    return draft !== null && typeof draft === 'object' && 'text' in draft ? (draft as NeedDraft) : null
  } catch {
    return null
  }
}

export function dropNeedDraft(): void {
  sessionStorage.removeItem(KEY)
}
