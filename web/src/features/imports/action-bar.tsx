import { Button, Group, Text } from '@mantine/core'
import { IconDatabaseImport, IconListCheck } from '@tabler/icons-react'
import type { DataImport } from 'api/contract/imports'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/formats.ts'
import { isWhole } from './import-kinds.ts'
import { rowsToImport } from './import-states.ts'
import classes from './imports.module.css'
import type { ImportActions } from './use-import-actions.tsx'

interface Props {
  item: DataImport
  actions: ImportActions
  /** Everything required has its column. */
  isComplete: boolean
}

/** Stays in reach while one reads: the one main action, and the check that stores nothing. */
export function ActionBar({ item, actions, isComplete }: Props) {
  const { t } = useTranslation()
  const formats = useFormats()
  const note = useId()
  const whole = isWhole(item.kind)
  const count = rowsToImport(item)
  const hasNothing = !whole && count === 0
  const isBusy = actions.isSaving || actions.isActing !== null
  const mayStart = isComplete && !hasNothing
  return (
    <section className={classes.action} aria-label={t('imports.act.summary')}>
      <Text
        size="sm"
        c={mayStart ? 'dimmed' : 'var(--color-needs-you)'}
        id={note}
        maw="36rem"
        // On a phone the room goes to what one reads; screen readers hear it with the button.
        visibleFrom={mayStart ? 'sm' : undefined}
      >
        {t(isComplete ? (hasNothing ? 'imports.act.nothing' : 'imports.act.note') : 'imports.act.blocked')}
      </Text>
      <Group gap="xs" style={{ flexGrow: 1 }} justify="flex-end">
        {whole ? null : (
          <Button
            variant="default"
            leftSection={<IconListCheck size={18} aria-hidden />}
            loading={actions.isActing === 'dry-run'}
            disabled={!isComplete || item.rows === 0 || isBusy}
            onClick={actions.check}
          >
            {item.state === 'checked'
              ? t('imports.act.checkAgain')
              : t('imports.act.check', { count: item.rows, rows: formats.number(item.rows) })}
          </Button>
        )}
        <Button
          leftSection={<IconDatabaseImport size={18} aria-hidden />}
          loading={actions.isActing === 'start'}
          disabled={!mayStart || isBusy}
          aria-describedby={note}
          onClick={actions.start}
          data-testid="start-import"
        >
          {whole ? t('imports.act.importWhole') : t('imports.act.import', { count, rows: formats.number(count) })}
        </Button>
      </Group>
    </section>
  )
}
