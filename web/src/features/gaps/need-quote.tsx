import { Text } from '@mantine/core'
import type { GapNeed } from 'api/contract/gaps'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../components/layout/link-button.tsx'
import { useFormats } from '../../lib/formats.ts'
import { useRegionName } from '../../lib/regions.ts'
import { sentenceParts } from './gap-rows.ts'
import classes from './need-quote.module.css'

/** A need in its own words, with those marked that ask for the skill; the need's page says what covers it. */
export function NeedQuote({ need }: { need: GapNeed }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const region = useRegionName()
  return (
    <div className={classes.need} data-testid="need-behind">
      <TextLink to="/needs/$id" params={{ id: need.id } as never} fw={600}>
        {need.title}
      </TextLink>
      <Text size="sm" c="dimmed">
        {[
          need.organisationName,
          t('needs.openings', { count: need.openings }),
          region(need.region),
          t(`gaps.importance.${need.importance}`),
          formats.shortDay(need.createdAt.slice(0, 10)),
        ].join(' · ')}
      </Text>
      {need.sentences.slice(0, 3).map((sentence) => (
        <Text key={sentence.text} component="blockquote" size="sm" className={classes.quote}>
          {sentenceParts(sentence).map((part) =>
            part.marked ? <mark key={part.from}>{part.text}</mark> : <span key={part.from}>{part.text}</span>,
          )}
        </Text>
      ))}
      {need.sentences.length === 0 ? (
        <Text size="sm" className={classes.quote}>
          {t('gaps.behind.added')}
        </Text>
      ) : null}
    </div>
  )
}
