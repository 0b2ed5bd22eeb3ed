import { Checkbox, ScrollArea, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { LIMITS } from 'api/contract/common'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { needOffersQuery } from './learner.query.ts'
import classes from './need-picker.module.css'
import { PickedPills } from './picked-pills.tsx'

export interface PickedNeed {
  id: string
  title: string
}
interface Props {
  value: PickedNeed[]
  onChange: (needs: PickedNeed[]) => void
}

/** As many as a goal may hold. */
const MOST = 10

/** Open needs of the region as goals: real work, a few streets away. */
export function NeedPicker({ value, onChange }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 250)
  const query = useQuery(needOffersQuery(q))
  return (
    <Stack gap="xs">
      <PickedPills
        picked={value}
        label={t('learner.goal.picked')}
        onRemove={(id) => onChange(value.filter((need) => need.id !== id))}
      />
      <TextInput
        type="search"
        label={t('learner.goal.needSearch')}
        leftSection={<IconSearch size={18} aria-hidden />}
        maxLength={LIMITS.searchLength}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <AsyncState
        query={query}
        isEmpty={(list) => list.items.length === 0}
        empty={<Text py="md">{t('learner.goal.needNone')}</Text>}
      >
        {({ items }) => (
          <Checkbox.Group
            value={value.map((need) => need.id)}
            onChange={(ids) => {
              const known = [...value, ...items]
              onChange(ids.slice(0, MOST).flatMap((id) => known.find((need) => need.id === id) ?? []))
            }}
            label={t('learner.goal.needLabel')}
            description={t('learner.goal.needHint')}
          >
            <ScrollArea.Autosize mah={360} type="auto" mt="xs">
              <Stack gap="xs" p={4}>
                {items.map((need) => (
                  <Checkbox.Card key={need.id} value={need.id} className={classes.card} data-testid="goal-need-pick">
                    <Checkbox.Indicator />
                    <span>
                      <Text span display="block" fw={600}>
                        {need.title}
                      </Text>
                      <Text span display="block" size="sm" c="dimmed">
                        {[
                          need.organisationName,
                          t('learner.goal.openings', { count: need.openings }),
                          t('learner.goal.skillCount', { count: need.skillCount }),
                        ].join(' · ')}
                      </Text>
                    </span>
                  </Checkbox.Card>
                ))}
              </Stack>
            </ScrollArea.Autosize>
          </Checkbox.Group>
        )}
      </AsyncState>
    </Stack>
  )
}
