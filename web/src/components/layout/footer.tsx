import { Anchor, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './footer.module.css'

export function Footer({ isSample }: { isSample: boolean }) {
  const { t } = useTranslation()
  return (
    <footer className={classes.footer}>
      <div className={classes.inner}>
        <Text size="sm" c="dimmed">
          {t('shell.esco')}
        </Text>
        <Group gap="md">
          {isSample ? (
            <Text size="sm" c="dimmed">
              {t('shell.sampleLong')}
            </Text>
          ) : null}
          <Anchor size="sm" href="/api/docs">
            {t('shell.apiDocs')}
          </Anchor>
        </Group>
      </div>
    </footer>
  )
}
