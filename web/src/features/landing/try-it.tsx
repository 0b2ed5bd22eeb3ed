import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../components/layout/link-button.tsx'
import { LiveText } from '../../components/marked-text/live-text.tsx'
import { useSkillPreview } from '../../components/marked-text/use-skill-preview.ts'
import { SkillTags } from '../../components/skills/skill-tags.tsx'
import { keepNeedDraft } from '../../lib/need-draft.ts'
import classes from './landing.module.css'

/** The signature moment: anybody types a need and sees its skills light up. Nothing is stored. */
export function TryIt() {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const { found, isSettled, isError } = useSkillPreview(text)
  const isLong = text.trim().length >= 8
  return (
    <div className={classes.try}>
      <LiveText
        label={t('landing.try.label')}
        description={t('landing.try.hint')}
        placeholder={t('landing.try.placeholder')}
        value={text}
        onChange={setText}
        skills={found}
        minRows={5}
        maxLength={4000}
        testId="try-text"
      />
      <div className={classes.found} aria-live="polite">
        {isError && isLong ? <Text c="dimmed">{t('landing.try.failed')}</Text> : null}
        {found.length > 0 ? (
          <>
            <Text fw={600} mb="xs">
              {t('landing.try.found', { count: found.length })}
            </Text>
            <SkillTags skills={found} label={t('skills.counted.demand')} />
            <Group mt="md">
              <LinkButton to="/needs/new" onClick={() => keepNeedDraft({ text })}>
                {t('landing.try.post')}
              </LinkButton>
            </Group>
          </>
        ) : null}
        {found.length === 0 && isLong && isSettled ? <Text c="dimmed">{t('landing.try.none')}</Text> : null}
        {isLong ? null : (
          <Button variant="default" size="sm" onClick={() => setText(t('landing.try.example'))}>
            {t('landing.try.useExample')}
          </Button>
        )}
      </div>
    </div>
  )
}
