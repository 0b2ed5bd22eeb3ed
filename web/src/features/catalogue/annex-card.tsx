import { Paper, Text } from '@mantine/core'
import { IconAlertCircle, IconCheck, IconClock } from '@tabler/icons-react'
import type { MicroCredential } from 'api/contract/catalogue'
import { useTranslation } from 'react-i18next'
import { Section } from '../../components/layout/section.tsx'
import classes from './annex-card.module.css'
import { type AnnexRow, annexRows } from './annex-rows.ts'
import { useAnnexValue } from './annex-value.ts'

const MARK = { filled: IconCheck, missing: IconAlertCircle, 'on-issue': IconClock }

/** The eleven mandatory elements, in the order of the recommendation. */
export function AnnexCard({ offer }: { offer: MicroCredential }) {
  const { t } = useTranslation()
  const wordsOf = useAnnexValue(offer)
  return (
    <Section title={t('catalogue.annex.title')} hint={t('catalogue.annex.hint')}>
      <Paper withBorder radius="md" component="dl" className={classes.list}>
        {annexRows(offer).map((row) => (
          <div key={row.element} className={classes.row} data-state={row.state}>
            <dt className={classes.term}>
              <Mark row={row} />
              {t(`catalogue.annex.element.${row.element}`)}
            </dt>
            <Text component="dd" m={0} c={row.state === 'filled' ? undefined : 'dimmed'}>
              {row.state === 'on-issue' ? t('catalogue.annex.onIssue') : wordsOf(row.element)}
            </Text>
          </div>
        ))}
      </Paper>
    </Section>
  )
}

function Mark({ row }: { row: AnnexRow }) {
  const Icon = MARK[row.state]
  return <Icon size={18} aria-hidden className={classes.mark} />
}
