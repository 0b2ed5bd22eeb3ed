import { VisuallyHidden } from '@mantine/core'
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/formats.ts'
import classes from './chart-body.module.css'
import type { ChartTable } from './chart-table.ts'
import { CurrentMark } from './current-mark.ts'
import { markWords, nextMark } from './marks.ts'

interface Props {
  /** The picture in one sentence. */
  label: string
  table: ChartTable
  /** Set when the picture is made of words or holds controls: an image hides its children from a screen reader. */
  interactive?: boolean | undefined
  /** What Enter does on a mark. */
  onOpenMark?: ((key: string) => void) | undefined
  hidden: boolean
  /** The picture itself, for those who take it along. */
  picture: Ref<HTMLDivElement>
  children: ReactNode
}

/** The picture of a chart. Arrow keys walk its marks; each is said with its label, its value and its parts. */
export function ChartBody({ label, table, interactive, onOpenMark, hidden, picture, children }: Props) {
  const { t } = useTranslation()
  const formats = useFormats()
  const hintId = useId()
  const body = useRef<HTMLDivElement>(null)
  useImperativeHandle(picture, () => body.current as HTMLDivElement)
  const [at, setAt] = useState<number | null>(null)
  const row = at === null ? undefined : table.rows[at]
  const current = row?.key ?? null

  useEffect(() => {
    const marks = body.current?.querySelectorAll<HTMLElement | SVGElement>('[data-mark]') ?? []
    for (const mark of marks) {
      if (mark.dataset.mark === current) mark.dataset.current = ''
      else delete mark.dataset.current
    }
  }, [current])

  function walk(event: KeyboardEvent) {
    // Controls inside the picture keep their own keys.
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' && row && onOpenMark) {
      event.preventDefault()
      onOpenMark(row.key)
      return
    }
    const next = nextMark(event.key, at, table.rows.length)
    if (next === undefined) return
    event.preventDefault()
    setAt(next)
  }

  const surface = {
    // A picture takes the arrow keys from a screen reader's own reading; words are read as words.
    role: interactive ? 'group' : 'application',
    'aria-roledescription': t('charts.role'),
    'aria-label': label,
    'aria-describedby': hintId,
    tabIndex: 0,
    onKeyDown: walk,
    onBlur: () => setAt(null),
  }
  return (
    <div hidden={hidden}>
      <VisuallyHidden id={hintId}>{t(onOpenMark ? 'charts.walkAndOpen' : 'charts.walk')}</VisuallyHidden>
      <div ref={body} className={classes.body} {...surface} data-testid="chart-body">
        <CurrentMark value={current}>
          {interactive ? (
            children
          ) : (
            <div role="img" aria-label={label}>
              {children}
            </div>
          )}
        </CurrentMark>
      </div>
      <p className={classes.said} aria-live="polite" hidden={row === undefined} data-testid="chart-said">
        {row && at !== null
          ? `${markWords(table, row.cells, formats)} (${formats.parts(at + 1, table.rows.length)})`
          : ''}
      </p>
    </div>
  )
}
