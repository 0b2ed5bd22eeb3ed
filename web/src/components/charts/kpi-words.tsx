import { Box, Text } from '@mantine/core'
import type { Kpi } from 'api/contract/kpi'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/formats.ts'
import { nameOf, useLanguage } from '../../lib/language.ts'
import classes from './kpi-words.module.css'

interface Props {
  kpi: Kpi
  /** The parts the figure on the screen is made of. */
  figure?: { numerator?: number; denominator?: number }
  /** The day the figure on the screen is of, yyyy-mm-dd. */
  on?: string | undefined
  /** Set where no heading names the figure. */
  headed?: boolean
}

/** A figure's definition in the reader's language. */
export function KpiWords({ kpi, figure, on, headed }: Props) {
  const { t } = useTranslation()
  const formats = useFormats()
  const language = useLanguage()
  const say = (key: 'rule' | 'parts' | 'empty' | 'date') => kpi[`${key}${language === 'de' ? 'De' : 'En'}`]
  const { numerator, denominator } = figure ?? {}
  const parts =
    numerator === undefined
      ? null
      : denominator === undefined
        ? formats.number(numerator)
        : formats.parts(numerator, denominator)
  return (
    <Box>
      {headed && (
        <Text fw={600}>
          {nameOf(kpi, language)}{' '}
          <Text span size="sm" c="dimmed">
            ({t(`charts.units.${kpi.unit}`)})
          </Text>
        </Text>
      )}
      <dl className={classes.words}>
        <dt>{t('charts.rule.rule')}</dt>
        <dd>{say('rule')}</dd>
        <dt>{t('charts.rule.parts')}</dt>
        <dd>
          {say('parts')} {parts ? <strong>{t('charts.rule.here', { parts })}</strong> : null}
        </dd>
        <dt>{t('charts.rule.empty')}</dt>
        <dd>{say('empty')}</dd>
        <dt>{t('charts.rule.date')}</dt>
        <dd>
          {say('date')} {on ? <strong>{t('charts.rule.hereOn', { day: formats.day(on) })}</strong> : null}
        </dd>
      </dl>
    </Box>
  )
}
