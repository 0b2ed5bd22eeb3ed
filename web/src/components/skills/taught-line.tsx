import { Button, Text } from '@mantine/core'
import type { LinkedSkill } from 'api/contract/linking'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../lib/me.query.ts'
import { TextLink } from '../layout/link-button.tsx'
import { TeachWords } from './teach-words.tsx'

interface Props {
  skill: LinkedSkill
  name: string
  onTeach: (lesson: { uri: string; words: string }) => Promise<unknown>
  /** Asked at once: the skill was added by hand this very moment. */
  ask: boolean
}

/** What this text has taught about a skill, or the question which words mean it. */
export function TaughtLine({ skill, name, onTeach, ask }: Props) {
  const { t } = useTranslation()
  const { user } = useMe()
  const [answered, setAnswered] = useState(false)
  const [asked, setAsked] = useState(false)
  const { taught } = skill
  if (taught?.here) {
    const voice = user?.role === 'manager' ? 'others' : 'own'
    return (
      <Text size="sm" data-testid="taught-here">
        {t(`skills.teach.${taught.verdict}.${voice}`, { words: taught.words })}{' '}
        <TextLink to="/terms" size="sm" underline="always">
          {t('skills.teach.all')}
        </TextLink>
      </Text>
    )
  }
  if (!skill.counts || skill.state === 'linked' || taught) return null
  if (asked || (ask && !answered))
    return (
      <TeachWords
        uri={skill.uri}
        name={name}
        onTeach={(words) => onTeach({ uri: skill.uri, words })}
        onClose={() => {
          setAsked(false)
          setAnswered(true)
        }}
      />
    )
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      px={0}
      aria-label={t('skills.teach.askOf', { skill: name })}
      onClick={() => setAsked(true)}
      data-testid="teach-ask"
    >
      {t('skills.teach.ask')}
    </Button>
  )
}
