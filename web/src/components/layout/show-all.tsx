import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/formats.ts'

/** The first of a long list, and a button for the others; no button when all are first. */
export function useFirst<T>(items: readonly T[], first: number) {
  const [all, setAll] = useState(false)
  const shown = all ? items : items.slice(0, first)
  const toggle = items.length > first ? <Toggle all={all} total={items.length} onClick={() => setAll(!all)} /> : null
  return { shown, toggle }
}

function Toggle({ all, total, onClick }: { all: boolean; total: number; onClick: () => void }) {
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      mt={4}
      aria-expanded={all}
      onClick={onClick}
      data-picture="none"
      style={{ alignSelf: 'flex-start' }}
    >
      {all ? t('common.showFewer') : t('common.showAll', { total: formats.number(total) })}
    </Button>
  )
}
