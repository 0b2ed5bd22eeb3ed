import { Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { RankedBars } from '../../components/charts/ranked-bars.tsx'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { LinkButton } from '../../components/layout/link-button.tsx'
import { Section } from '../../components/layout/section.tsx'
import { useFormats } from '../../lib/formats.ts'
import { useLabel } from '../../lib/language.ts'
import { largestGapsQuery } from './overview.query.ts'

/** The largest gaps in a few lines; the whole answer has a page of its own. */
export function GapTeaser() {
  const { t } = useTranslation()
  const formats = useFormats()
  const label = useLabel()
  const query = useQuery(largestGapsQuery)
  return (
    <Section title={t('gaps.teaser.title')} hint={t('gaps.teaser.hint')}>
      <AsyncState query={query}>
        {({ gaps }) => {
          const longest = Math.max(1, ...gaps.map(({ uncovered }) => uncovered))
          return (
            <RankedBars
              colour="demand"
              rows={gaps.map((gap) => ({
                key: gap.uri,
                label: label(gap),
                length: gap.uncovered / longest,
                value: formats.number(gap.uncovered),
              }))}
            />
          )
        }}
      </AsyncState>
      <Group mt="md" className="no-print">
        <LinkButton to="/gaps" variant="default">
          {t('gaps.teaser.link')}
        </LinkButton>
      </Group>
    </Section>
  )
}
