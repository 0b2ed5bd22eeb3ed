import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { Doors } from './doors.tsx'
import classes from './landing.module.css'
import { TryIt } from './try-it.tsx'
import { Wanted } from './wanted.tsx'

export function LandingPage() {
  const { t } = useTranslation()
  return (
    <Stack gap={56}>
      <div className={classes.hero}>
        <div>
          <PageTitle title={t('landing.title')} lead={<Text size="lg">{t('landing.lead')}</Text>} />
          <Doors />
        </div>
        <TryIt />
      </div>
      <Wanted />
    </Stack>
  )
}
