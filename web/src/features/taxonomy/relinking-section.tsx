import { Progress, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { RowsSkeleton } from '../../components/feedback/page-skeleton.tsx'
import { Section } from '../../components/layout/section.tsx'
import { useFormats } from '../../lib/formats.ts'
import { relinkingQuery } from './taxonomy.query.ts'

/** How many texts were read with the skills of today; moves while one looks. */
export function RelinkingSection() {
  const { t } = useTranslation()
  const formats = useFormats()
  const query = useQuery(relinkingQuery)
  return (
    <Section title={t('taxonomy.relinking.title')}>
      <AsyncState query={query} skeleton={<RowsSkeleton rows={1} height={28} />}>
        {({ texts, read }) => {
          if (texts === 0) return <Text>{t('taxonomy.relinking.none')}</Text>
          if (read >= texts)
            return <Text data-numbers>{t('taxonomy.relinking.done', { texts: formats.number(texts) })}</Text>
          const words = t('taxonomy.relinking.working', { read: formats.number(read), texts: formats.number(texts) })
          return (
            <Stack gap={6} maw="40rem" data-testid="relinking">
              <Text fw={650} data-numbers>
                {words}
              </Text>
              <Progress.Root size="lg">
                <Progress.Section
                  value={(100 * read) / texts}
                  aria-label={t('taxonomy.relinking.progress')}
                  aria-valuetext={words}
                />
              </Progress.Root>
              <Text size="sm" c="dimmed">
                {t('taxonomy.relinking.leave')}
              </Text>
            </Stack>
          )
        }}
      </AsyncState>
    </Section>
  )
}
