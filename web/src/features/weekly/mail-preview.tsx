import { Box, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import type { Language } from '../../lib/i18n.ts'
import classes from './weekly.module.css'
import { previewQuery } from './weekly.query.ts'

/** The mail as it would be written now. */
export function MailPreview({ programmeId, locale }: { programmeId: string; locale: Language }) {
  const { t } = useTranslation()
  const query = useQuery(previewQuery(programmeId, locale))
  return (
    <Box mt="md" aria-live="polite">
      <AsyncState query={query}>
        {({ to, subject, html }) => (
          <>
            <dl className={classes.head}>
              <dt>{t('weekly.to')}</dt>
              <dd>{to}</dd>
              <dt>{t('weekly.subject')}</dt>
              <dd lang={locale}>
                <Text span fw={600}>
                  {subject}
                </Text>
              </dd>
            </dl>
            {/* Scripts, forms and links of a mail do nothing here. */}
            <iframe className={classes.mail} title={subject} srcDoc={html} sandbox="" lang={locale} />
          </>
        )}
      </AsyncState>
    </Box>
  )
}
