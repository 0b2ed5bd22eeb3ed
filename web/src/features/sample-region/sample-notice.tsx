import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../lib/me.query.ts'
import classes from './sample-notice.module.css'
import { StartEmptyModal } from './start-empty-modal.tsx'

/** Says quietly on every page of the staff that what they see is invented; managers can end that here. */
export function SampleNotice() {
  const { t } = useTranslation()
  const { user, hasSampleData } = useMe()
  const [opened, { open, close }] = useDisclosure(false)
  if (!hasSampleData || !user) return null
  return (
    <aside className={`${classes.notice} no-print`} aria-label={t('sampleRegion.label')}>
      <p>{t('sampleRegion.notice')}</p>
      {user.role === 'manager' && (
        <Button variant="subtle" size="compact-sm" onClick={open}>
          {t('sampleRegion.start')}
        </Button>
      )}
      {opened && <StartEmptyModal email={user.email} onClose={close} />}
    </aside>
  )
}
