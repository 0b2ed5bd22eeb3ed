import { Radio, SimpleGrid, Text } from '@mantine/core'
import {
  IconBooks,
  IconBriefcase,
  IconCalendarEvent,
  IconClipboardList,
  IconLanguage,
  IconSitemap,
  IconUsers,
} from '@tabler/icons-react'
import { ImportKind } from 'api/contract/imports'
import { useTranslation } from 'react-i18next'
import classes from './imports.module.css'

const ICONS: Record<ImportKind, typeof IconUsers> = {
  needs: IconBriefcase,
  learners: IconUsers,
  'micro-credentials': IconBooks,
  runs: IconCalendarEvent,
  'survey-results': IconClipboardList,
  taxonomy: IconSitemap,
  crosswalk: IconLanguage,
}

interface Props {
  kinds: readonly ImportKind[]
  value: ImportKind | null
  onChange: (kind: ImportKind) => void
}

/** What a person has, one card each; the arrow keys go from card to card. */
export function KindCards({ kinds, value, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <Radio.Group
      value={value}
      onChange={(chosen) => onChange(ImportKind.parse(chosen))}
      aria-label={t('imports.what.title')}
    >
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 3, xl: 4 }} spacing="sm" className={value ? classes.chosenKinds : ''}>
        {kinds.map((kind) => {
          const Icon = ICONS[kind]
          return (
            <Radio.Card
              key={kind}
              value={kind}
              className={classes.kind}
              aria-label={t(`imports.kinds.${kind}.name`)}
              aria-describedby={`about-${kind}`}
            >
              <Icon size={24} stroke={1.6} aria-hidden className={classes.kindIcon} />
              <span className={classes.kindWords}>
                <Text span fw={650}>
                  {t(`imports.kinds.${kind}.name`)}
                </Text>
                <Text span size="sm" c="dimmed" id={`about-${kind}`}>
                  {t(`imports.kinds.${kind}.text`)}
                </Text>
              </span>
              <Radio.Indicator className={classes.kindMark} />
            </Radio.Card>
          )
        })}
      </SimpleGrid>
    </Radio.Group>
  )
}
