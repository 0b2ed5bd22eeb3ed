import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMutation } from '@tanstack/react-query'
import type { TermRefusal } from 'api/contract/taught-terms'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isApiError } from '../../lib/api-error.ts'
import { useFormats } from '../../lib/formats.ts'
import { useNotify } from '../feedback/notify.ts'
import { markedWords } from './marked-words.ts'
import classes from './skill-decisions.module.css'
import { useTermCheck } from './use-term-check.ts'

interface Props {
  uri: string
  /** The skill by its name. */
  name: string
  onTeach: (words: string) => Promise<unknown>
  onClose: () => void
}

/** One small step, and no duty: which words of the text mean this skill. Marked in the text, or typed. */
export function TeachWords({ uri, name, onTeach, onClose }: Props) {
  const { t } = useTranslation()
  const notify = useNotify()
  const [words, setWords] = useState(markedWords)
  const [refused, setRefused] = useState<{ words: string; why: TermRefusal } | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const check = useTermCheck(uri, useDebouncedValue(words.trim(), 300)[0])
  useEffect(() => {
    field.current?.focus()
    const take = () => {
      const marked = markedWords()
      if (marked) setWords(marked)
    }
    document.addEventListener('selectionchange', take)
    return () => document.removeEventListener('selectionchange', take)
  }, [])
  const save = useMutation({
    mutationFn: onTeach,
    onSuccess: onClose,
    onError: (error, sent) => {
      const why = refusalOf(error)
      if (why) setRefused({ words: sent, why })
      else notify.failed(error)
    },
  })
  const why = refused?.words === words.trim() ? refused.why : check.data?.refusal
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim()) save.mutate(words.trim())
  }
  return (
    <form
      className={classes.teach}
      onSubmit={submit}
      onKeyDown={(event) => {
        // The row's own keys rest while one types or stands on a button of this form.
        event.stopPropagation()
        if (event.key === 'Escape') onClose()
      }}
      data-testid="teach-words"
    >
      <Stack gap="xs">
        <TextInput
          ref={field}
          label={t('skills.teach.label', { skill: name })}
          description={t('skills.teach.hint')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          maxLength={200}
          error={words.trim() && why ? t(`skills.teach.refused.${why}`) : undefined}
        />
        <Text size="sm" c="dimmed" role="status">
          <Reach check={check.data} hasWords={words.trim() !== ''} />
        </Text>
        <Group gap="xs">
          <Button type="submit" size="compact-md" loading={save.isPending} disabled={!words.trim() || Boolean(why)}>
            {t('skills.teach.save')}
          </Button>
          <Button size="compact-md" variant="default" onClick={onClose}>
            {t('skills.teach.later')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** In how many texts the words stand, before they are taught. */
function Reach({ check, hasWords }: { check: ReturnType<typeof useTermCheck>['data']; hasWords: boolean }) {
  const { t } = useTranslation()
  const formats = useFormats()
  if (!check || !hasWords) return t('skills.teach.stays')
  return t('skills.teach.reach', { count: check.texts, of: formats.number(check.of) })
}

function refusalOf(error: unknown): TermRefusal | null {
  const [, why] =
    (isApiError(error) && /^words-(too-short|too-long|too-general|personal|known)$/.exec(error.code)) || []
  return (why as TermRefusal | undefined) ?? null
}
