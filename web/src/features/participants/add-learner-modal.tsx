import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { LIMITS } from 'api/contract/common'
import type { Learner } from 'api/contract/learners'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../components/feedback/notify.ts'
import { fieldErrors } from '../../components/forms/field-errors.ts'
import { api } from '../../lib/api.ts'
import { nameOf, useLanguage } from '../../lib/language.ts'
import { programmeQuery } from '../../lib/programme.query.ts'
import type { ClaimFor } from './claim-modal.tsx'

interface Props {
  opened: boolean
  onClose: () => void
  onAdded: (learner: ClaimFor) => void
}

/** A learner without an account; the one-time link that follows hands the profile over. */
export function AddLearnerModal({ opened, onClose, onAdded }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const notify = useNotify()
  const client = useQueryClient()
  const groups = useQuery(programmeQuery).data?.groups ?? []
  const required = (value: string) => (value.trim() ? null : t('participants.add.required'))
  const form = useForm({
    mode: 'controlled',
    initialValues: { name: '', groupId: '', text: '' },
    validate: { name: required, groupId: required },
  })
  const add = useMutation({
    mutationFn: (values: typeof form.values) =>
      api.post<Learner>('/api/v1/learners', { ...values, name: values.name.trim() }),
    onSuccess: (learner) => {
      void client.invalidateQueries({ queryKey: ['learners', 'list'] })
      notify.saved(t('participants.add.saved', { name: learner.name }))
      form.reset()
      onClose()
      onAdded(learner)
    },
    onError: (error) => {
      form.setErrors(fieldErrors(error))
      notify.failed(error)
    },
  })
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('participants.add.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={form.onSubmit((values) => add.mutate(values))} noValidate>
        <Stack gap="sm">
          <TextInput
            label={t('participants.add.name')}
            withAsterisk
            maxLength={LIMITS.shortText}
            {...form.getInputProps('name')}
          />
          <Select
            label={t('participants.add.group')}
            withAsterisk
            allowDeselect={false}
            data={groups.map((group) => ({ value: group.id, label: nameOf(group, language) }))}
            {...form.getInputProps('groupId')}
          />
          <Textarea
            label={t('participants.add.text')}
            autosize
            minRows={3}
            maxLength={LIMITS.textLength}
            {...form.getInputProps('text')}
          />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={add.isPending}>
              {t('participants.add.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
