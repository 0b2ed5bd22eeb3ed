import { List, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { MicroCredential } from 'api/contract/catalogue'
import type { DecideSkill } from 'api/contract/linking'
import type { TeachWords } from 'api/contract/taught-terms'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../components/layout/section.tsx'
import { MarkedText } from '../../components/marked-text/marked-text.tsx'
import { applyDecision } from '../../components/skills/apply-decision.ts'
import { type Labels, SkillDecisions } from '../../components/skills/skill-decisions.tsx'
import { SkillTags } from '../../components/skills/skill-tags.tsx'
import { api } from '../../lib/api.ts'
import { microCredentialQuery } from './catalogue.query.ts'
import { outcomeLines } from './outcome-lines.ts'
import { useChange } from './use-change.ts'

/** What one can do afterwards, with the skills marked in the sentences; owners say what is right. */
export function SkillsSection({ offer, mayManage }: { offer: MicroCredential; mayManage: boolean }) {
  const { t } = useTranslation()
  const [active, setActive] = useState<string | null>(null)
  const [pending, setPending] = useState<{ decision: DecideSkill; labels?: Labels } | null>(null)
  const decide = useChange(offer.id, (decision: DecideSkill) =>
    api.post<MicroCredential>(`/api/v1/micro-credentials/${offer.id}/decisions`, decision),
  )
  const client = useQueryClient()
  const teach = async (lesson: TeachWords) => {
    const taught = await api.post<MicroCredential>(`/api/v1/micro-credentials/${offer.id}/lessons`, lesson)
    client.setQueryData(microCredentialQuery(offer.id).queryKey, taught)
  }
  const skills = pending ? applyDecision(offer.skills, pending.decision, pending.labels) : offer.skills
  const counted = skills.filter((skill) => skill.counts)
  return (
    <>
      <Section title={t('catalogue.detail.outcomes')} hint={counted.length > 0 && t('catalogue.detail.outcomesHint')}>
        {offer.learningOutcomes.length === 0 ? (
          <Text>{t('catalogue.detail.noOutcomes')}</Text>
        ) : (
          <List spacing="xs">
            {outcomeLines(offer.linkedText, offer.learningOutcomes, mayManage ? skills : counted).map((line) => (
              <List.Item key={`${line.from}${line.text}`}>
                <MarkedText text={line.text} skills={line.skills} tone="offer" activeUri={active} />
              </List.Item>
            ))}
          </List>
        )}
      </Section>
      <Section title={t('catalogue.detail.skills')}>
        {mayManage ? (
          <SkillDecisions
            text={offer.linkedText}
            skills={skills}
            tone="offer"
            onFocusSkill={setActive}
            onTeach={teach}
            onDecide={(decision, labels) => {
              setPending({ decision, labels })
              decide.mutate(decision, { onSettled: () => setPending(null) })
            }}
          />
        ) : (
          <SkillTags skills={counted} tone="offer" label={t('catalogue.detail.skills')} />
        )}
      </Section>
    </>
  )
}
