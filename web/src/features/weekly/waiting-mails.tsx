import { Group, Text } from '@mantine/core'
import type { Summaries } from 'api/contract/summaries'
import { useTranslation } from 'react-i18next'
import { Section } from '../../components/layout/section.tsx'
import { useFormats } from '../../lib/formats.ts'
import classes from './weekly.module.css'

/** Mails that were written and have no way out yet. */
export function WaitingMails({ mails }: { mails: Summaries['waiting'] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    <Section title={t('weekly.waiting')} hint={t('weekly.waitingHint')}>
      {mails.length === 0 ? (
        <Text c="dimmed">{t('weekly.nothingWaits')}</Text>
      ) : (
        <ul className={classes.list}>
          {mails.map((mail) => (
            <li key={mail.id}>
              <Group gap="sm" justify="space-between">
                <Text>{mail.subject}</Text>
                <Text size="sm" c="dimmed">
                  {formats.instant(mail.createdAt)}
                </Text>
              </Group>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
