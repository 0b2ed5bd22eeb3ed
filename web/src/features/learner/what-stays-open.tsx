import { List, Stack, Text } from '@mantine/core'
import type { Pathway } from 'api/contract/pathways'
import { useTranslation } from 'react-i18next'
import { Section } from '../../components/layout/section.tsx'
import { SkillTags } from '../../components/skills/skill-tags.tsx'
import { useLabel } from '../../lib/language.ts'

/** What the way does not bring: skills that stay open, and those that are covered in part only, each with its reason. */
export function WhatStaysOpen({ pathway: { open, partly, blockedBy } }: { pathway: Pathway }) {
  const { t } = useTranslation()
  const reason = blockedBy ? t('learner.open.blocked', { reason: t(`learner.blocked.${blockedBy}`) }) : null
  return (
    <Section title={t('learner.open.title')} hint={open.length > 0 && (reason ?? t('learner.open.hint'))}>
      {open.length === 0 && partly.length === 0 && <Text>{t('learner.open.none')}</Text>}
      {open.length > 0 && <SkillTags skills={open} tone="demand" missing label={t('learner.open.title')} />}
      {partly.length > 0 && (
        <Stack gap={4} mt={open.length > 0 ? 'md' : undefined}>
          <Text fw={600}>{t('learner.open.partly')}</Text>
          <List size="sm" spacing={4} data-testid="partly">
            {partly.map((skill) => (
              <Partly key={skill.uri} skill={skill} />
            ))}
          </List>
        </Stack>
      )}
    </Section>
  )
}

function Partly({ skill }: { skill: Pathway['partly'][number] }) {
  const { t } = useTranslation()
  const label = useLabel()
  const by = label({ labelDe: skill.byLabelDe, labelEn: skill.byLabelEn })
  const reasons = [
    skill.relation === 'same' ? null : t(`needs.relation.${skill.relation}`, { skill: by }),
    skill.askedLevel && skill.belowLevel
      ? t('learner.open.level', {
          asked: t(`skills.level.${skill.askedLevel}`),
          own: t(`skills.level.${skill.belowLevel}`),
        })
      : null,
  ]
  return (
    <List.Item>
      <Text span fw={600}>
        {label(skill)}
      </Text>{' '}
      <Text span c="dimmed">
        – {reasons.filter(Boolean).join('; ')}
      </Text>
    </List.Item>
  )
}
