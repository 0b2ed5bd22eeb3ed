import { ActionIcon, Group, SegmentedControl, Text, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconX } from '@tabler/icons-react'
import type { DecideSkill, LinkedSkill, Verdict } from 'api/contract/linking'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useLabel } from '../../lib/language.ts'
import type { Tone } from '../marked-text/tone.ts'
import { useWhy } from '../marked-text/use-why.ts'
import classes from './skill-decisions.module.css'
import { TaughtLine } from './taught-line.tsx'

interface Props {
  text: string
  skill: LinkedSkill
  tone: Tone
  readOnly: boolean
  withImportance?: boolean
  onDecide: (decision: DecideSkill) => void
  onFocusSkill?: (uri: string | null) => void
  /** Where words may be taught. */
  onTeach?: (lesson: { uri: string; words: string }) => Promise<unknown>
  /** The skill that was added this very moment. */
  justAdded?: string | null
}

export function SkillRow({ text, skill, tone, readOnly, withImportance = false, onDecide, ...rest }: Props) {
  const { onFocusSkill, onTeach, justAdded } = rest
  const { t } = useTranslation()
  const name = useLabel()(skill)
  const why = useWhy(tone)(text, skill)
  const send = (verdict: z.infer<typeof Verdict>) => onDecide({ uri: skill.uri, verdict })
  const isDecided = skill.state === 'confirmed' || skill.state === 'added' || skill.state === 'rejected'
  const focus = onFocusSkill ? () => onFocusSkill(skill.uri) : undefined
  const blur = onFocusSkill ? () => onFocusSkill(null) : undefined
  return (
    <li
      className={classes.row}
      data-skill={skill.uri}
      data-state={skill.state}
      data-testid="skill-row"
      onMouseEnter={focus}
      onMouseLeave={blur}
      onFocus={focus}
      onBlur={blur}
    >
      <div className={classes.words}>
        <Text fw={600} td={skill.state === 'rejected' ? 'line-through' : undefined}>
          {name}
          {skill.level ? (
            <Text
              span
              size="sm"
              c="dimmed"
              fw={500}
              title={text.slice(...skill.level.evidence)}
              data-testid="skill-level"
            >
              {' '}
              · {t(`skills.level.${skill.level.level}`)}
            </Text>
          ) : null}
          {skill.state === 'confirmed' ? (
            <Text span size="sm" c="dimmed" fw={500}>
              {' '}
              · {t('skills.confirmed')}
            </Text>
          ) : null}
        </Text>
        <Text size="sm" c="dimmed">
          {why}
        </Text>
        {onTeach && !readOnly ? (
          <TaughtLine skill={skill} name={name} onTeach={onTeach} ask={justAdded === skill.uri} />
        ) : null}
      </div>
      <Group gap={6} wrap="nowrap" className={classes.actions}>
        {withImportance && skill.counts ? (
          <SegmentedControl
            size="xs"
            readOnly={readOnly}
            aria-label={t('skills.importance.label', { skill: name })}
            value={skill.importance}
            onChange={(value) =>
              onDecide({
                uri: skill.uri,
                verdict: skill.state === 'added' ? 'add' : 'accept',
                importance: value === 'nice' ? 'nice' : 'must',
              })
            }
            data={[
              { value: 'must', label: t('skills.importance.must') },
              { value: 'nice', label: t('skills.importance.nice') },
            ]}
          />
        ) : null}
        {readOnly ? null : (
          <>
            {isDecided ? (
              <Act label={t('skills.takeBack', { skill: name })} onClick={() => send('withdraw')} testId="skill-undo">
                <IconArrowBackUp size={18} />
              </Act>
            ) : (
              <Act label={t('skills.accept', { skill: name })} onClick={() => send('accept')} testId="skill-accept">
                <IconCheck size={18} />
              </Act>
            )}
            {skill.state === 'rejected' || skill.state === 'added' ? null : (
              <Act label={t('skills.reject', { skill: name })} onClick={() => send('reject')} testId="skill-reject">
                <IconX size={18} />
              </Act>
            )}
          </>
        )}
      </Group>
    </li>
  )
}

interface ActProps {
  label: string
  onClick: () => void
  testId: string
  children: React.ReactNode
}
function Act({ label, onClick, testId, children }: ActProps) {
  return (
    <Tooltip label={label} openDelay={400}>
      <ActionIcon variant="default" size={38} aria-label={label} onClick={onClick} data-testid={testId}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
