import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './skill-decisions.module.css'
import { SkillList, type SkillListProps } from './skill-list.tsx'

/** So many are looked at before somebody asks for more: a list of guesses must not push away what is sure. */
const SHOWN = 3

/** What the text may mean, too: it counts once a person says so. */
export function SkillSuggestions({ skills, ...row }: Omit<SkillListProps, 'label'>) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const title = t(`skills.check.title.${row.tone}`)
  const hidden = isOpen ? 0 : skills.length - SHOWN
  return (
    <section className={classes.check} aria-label={title} data-testid="skill-suggestions">
      <Text fw={650}>{title}</Text>
      <Text size="sm" mb="xs">
        {t(`skills.check.hint.${row.tone}`)}
      </Text>
      <SkillList {...row} skills={isOpen ? skills : skills.slice(0, SHOWN)} label={title} />
      {hidden > 0 ? (
        <Button
          variant="subtle"
          size="compact-md"
          my="xs"
          onClick={() => setIsOpen(true)}
          data-testid="more-suggestions"
        >
          {t('skills.check.more', { count: hidden })}
        </Button>
      ) : null}
    </section>
  )
}
