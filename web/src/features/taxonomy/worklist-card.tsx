import { Button, Group, Stack, Text } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import type { WorklistItem } from 'api/contract/taxonomy'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../components/layout/link-button.tsx'
import { SkillSearch } from '../../components/skills/skill-search.tsx'
import { useFormats } from '../../lib/formats.ts'
import { useLabel } from '../../lib/language.ts'
import classes from './taxonomy.module.css'
import { useDecideSuccessor } from './use-decide-successor.ts'

const USES = ['needs', 'learners', 'microCredentials', 'goals', 'prerequisites'] as const

/** One retired skill: where it is spoken of, and what is to be said of it or was. */
export function WorklistCard({ item }: { item: WorklistItem }) {
  const { t } = useTranslation()
  const labelOf = useLabel()
  const [changing, setChanging] = useState(false)
  const open = item.decision === null
  const uses = USES.filter((use) => item.usedBy[use] > 0).map((use) =>
    t(`taxonomy.worklist.${use}`, { count: item.usedBy[use] }),
  )
  return (
    <li className={classes.card} data-needs-you={open || undefined} data-testid="worklist-item">
      <Stack gap={2}>
        <Text component="h3" fw={650} size="lg">
          {labelOf(item)}
        </Text>
        <Text size="sm" c="dimmed">
          {t('taxonomy.worklist.usedBy')} {uses.join(', ')}
        </Text>
        <Examples item={item} />
      </Stack>
      {open || changing ? (
        <Choice item={item} onDone={() => setChanging(false)} />
      ) : (
        <Decided item={item} onChange={() => setChanging(true)} />
      )}
    </li>
  )
}

function Examples({ item: { examples } }: { item: WorklistItem }) {
  const { t } = useTranslation()
  if (examples.length === 0) return null
  return (
    <Text size="sm">
      {t('taxonomy.worklist.examples')}:{' '}
      {examples.map(({ kind, id, title }, index) => (
        <span key={id}>
          {index > 0 ? ', ' : null}
          <TextLink to={kind === 'need' ? '/needs/$id' : '/catalogue/$id'} params={{ id } as never}>
            {title ?? t('taxonomy.worklist.untitled')}
          </TextLink>
        </span>
      ))}
    </Text>
  )
}

function Choice({ item, onDone }: { item: WorklistItem; onDone: () => void }) {
  const { t } = useTranslation()
  const labelOf = useLabel()
  const decide = useDecideSuccessor()
  const old = labelOf(item)
  const choose = (successor: { uri: string; labelDe: string; labelEn: string } | null) =>
    decide.mutate(
      { uri: item.uri, successorUri: successor?.uri ?? null, old, successor: successor ? labelOf(successor) : null },
      { onSuccess: onDone },
    )
  return (
    <Stack gap="xs" className={classes.choice}>
      {item.suggestions.length > 0 ? (
        <Group gap="xs" role="group" aria-label={t('taxonomy.worklist.suggestions')}>
          <Text size="sm" c="dimmed">
            {t('taxonomy.worklist.suggestions')}
          </Text>
          {item.suggestions.map((suggestion) => (
            <Button
              key={suggestion.uri}
              variant="default"
              size="compact-md"
              className={classes.suggestion}
              disabled={decide.isPending}
              aria-label={t('taxonomy.worklist.takeSuggestion', { label: labelOf(suggestion), old })}
              onClick={() => choose(suggestion)}
            >
              {labelOf(suggestion)}
            </Button>
          ))}
        </Group>
      ) : null}
      {item.conceptKind === 'group' ? null : (
        <SkillSearch
          kind={item.conceptKind}
          label={t(item.conceptKind === 'skill' ? 'taxonomy.worklist.pickSkill' : 'taxonomy.worklist.pickOccupation')}
          onPick={choose}
          disabled={decide.isPending}
        />
      )}
      <Group gap="xs">
        <Button
          variant="default"
          disabled={decide.isPending}
          aria-label={t('taxonomy.worklist.nothingOf', { label: old })}
          onClick={() => choose(null)}
        >
          {t('taxonomy.worklist.nothing')}
        </Button>
        {item.decision ? (
          <Button variant="subtle" onClick={onDone}>
            {t('common.cancel')}
          </Button>
        ) : null}
      </Group>
    </Stack>
  )
}

function Decided({ item: { successor, decision, ...item }, onChange }: { item: WorklistItem; onChange: () => void }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const labelOf = useLabel()
  if (!decision) return null
  const source = t(`taxonomy.worklist.sources.${decision.source}`, {
    name: decision.decidedByName ?? t('taxonomy.worklist.somebody'),
    when: formats.instant(decision.decidedAt),
  })
  return (
    <Stack gap={2} className={classes.choice}>
      {successor ? (
        <Group gap={6} wrap="nowrap" align="flex-start">
          <IconArrowRight size={20} aria-hidden className={classes.arrow} />
          <Text>
            {t('taxonomy.worklist.became')} <b>{labelOf(successor)}</b>
          </Text>
        </Group>
      ) : (
        <Text>{t('taxonomy.worklist.becameNothing')}</Text>
      )}
      <Text size="sm" c="dimmed">
        {source}
      </Text>
      <div>
        <Button
          variant="default"
          size="compact-md"
          mt={4}
          aria-label={t('taxonomy.worklist.changeOf', { label: labelOf(item) })}
          onClick={onChange}
        >
          {t('taxonomy.worklist.change')}
        </Button>
      </div>
    </Stack>
  )
}
