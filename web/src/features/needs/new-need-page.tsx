import { Alert, Button, Group, Paper, Skeleton, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { LIMITS } from 'api/contract/common'
import type { Need, PostNeed } from 'api/contract/demands'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../components/feedback/error-state.tsx'
import { fieldErrors } from '../../components/forms/field-errors.ts'
import { OrganisationField } from '../../components/forms/organisation-field.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { LiveText } from '../../components/marked-text/live-text.tsx'
import { useSkillPreview } from '../../components/marked-text/use-skill-preview.ts'
import { SkillTags } from '../../components/skills/skill-tags.tsx'
import { api } from '../../lib/api.ts'
import { useMe } from '../../lib/me.query.ts'
import { dropNeedDraft, keepNeedDraft, readNeedDraft } from '../../lib/need-draft.ts'
import { NeedFields } from './need-fields.tsx'
import { emptyNeed, type NeedValues, useNeedChecks } from './need-values.ts'
import { needQuery } from './needs.query.ts'

export function NewNeedPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { user } = useMe()
  const draft = readNeedDraft()
  const form = useForm<NeedValues>({
    initialValues: { ...emptyNeed, ...draft },
    validate: useNeedChecks(user?.role === 'manager'),
    onValuesChange: ({ organisationId: _, ...values }) => keepNeedDraft(values),
  })
  const preview = useSkillPreview(form.values.text)
  const post = useMutation({
    mutationFn: (values: NeedValues) =>
      api.post<Need>('/api/v1/needs', {
        text: values.text,
        title: values.title.trim() || undefined,
        openings: Number(values.openings),
        neededUntil: values.neededUntil || undefined,
        region: values.region || undefined,
        organisationId: values.organisationId || undefined,
      } satisfies PostNeed),
    onSuccess: (need) => {
      dropNeedDraft()
      queryClient.setQueryData(needQuery(need.id).queryKey, need)
      void queryClient.invalidateQueries({ queryKey: ['needs', 'list'] })
      void navigate({ to: '/needs/$id', params: { id: need.id } as never })
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  })
  return (
    <Stack maw={860}>
      <PageTitle title={t('needs.new.title')} lead={t('needs.new.lead')} />
      <form onSubmit={form.onSubmit((values) => post.mutate(values))} noValidate>
        <Stack gap="lg">
          {post.isError ? <ErrorState error={post.error} /> : null}
          {draft?.text && !form.isDirty() ? (
            <Alert variant="light" color="brand">
              {t('needs.new.draftKept')}
            </Alert>
          ) : null}
          <LiveText
            label={t('needs.form.text')}
            description={t('needs.form.textHint')}
            placeholder={t('landing.try.placeholder')}
            value={form.values.text}
            onChange={(text) => form.setFieldValue('text', text)}
            skills={preview.found}
            error={form.errors.text}
            minRows={7}
            maxLength={LIMITS.textLength}
            testId="need-text"
          />
          <Found preview={preview} text={form.values.text} />
          {user?.role === 'manager' ? (
            <OrganisationField
              kind="business"
              label={t('needs.form.organisation')}
              {...form.getInputProps('organisationId')}
            />
          ) : null}
          <NeedFields form={form} />
          <Group>
            <Button type="submit" size="md" loading={post.isPending} data-testid="need-submit">
              {t('needs.new.submit')}
            </Button>
            <Text size="sm" c="dimmed">
              {t('needs.new.after')}
            </Text>
          </Group>
        </Stack>
      </form>
    </Stack>
  )
}

function Found({ preview, text }: { preview: ReturnType<typeof useSkillPreview>; text: string }) {
  const { t } = useTranslation()
  if (text.trim().length < 8) return null
  return (
    <Paper withBorder p="md" aria-live="polite" data-testid="need-preview">
      <Text fw={600} mb="xs">
        {preview.found.length > 0
          ? t('landing.try.found', { count: preview.found.length })
          : preview.isSettled
            ? t('landing.try.none')
            : preview.isError
              ? t('landing.try.failed')
              : t('needs.new.looking')}
      </Text>
      {preview.found.length > 0 ? (
        <SkillTags skills={preview.found} label={t('skills.counted.demand')} />
      ) : preview.isSettled || preview.isError ? null : (
        <Skeleton h={26} w="60%" />
      )}
    </Paper>
  )
}
