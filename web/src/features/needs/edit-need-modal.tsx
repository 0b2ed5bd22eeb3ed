import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { LIMITS } from 'api/contract/common'
import type { Need } from 'api/contract/demands'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../components/feedback/error-state.tsx'
import { useNotify } from '../../components/feedback/notify.ts'
import { fieldErrors } from '../../components/forms/field-errors.ts'
import { NeedFields } from './need-fields.tsx'
import { type NeedValues, useNeedChecks } from './need-values.ts'
import { useEditNeed } from './use-edit-need.ts'

export function EditNeedModal({ need, onClose }: { need: Need; onClose: () => void }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const edit = useEditNeed(need)
  const form = useForm<NeedValues>({
    initialValues: {
      text: need.text,
      title: need.title,
      openings: need.openings,
      neededUntil: need.neededUntil,
      region: need.region,
      organisationId: '',
    },
    validate: useNeedChecks(false),
  })
  const save = (values: NeedValues) =>
    edit.mutate(
      {
        title: values.title.trim() || null,
        text: values.text,
        openings: Number(values.openings),
        neededUntil: values.neededUntil || null,
        region: values.region,
        status: need.status,
      },
      {
        onSuccess: () => {
          notify.saved()
          onClose()
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      },
    )
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('needs.edit.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={form.onSubmit(save)} noValidate>
        <Stack>
          {edit.isError ? <ErrorState error={edit.error} /> : null}
          <Textarea
            label={t('needs.form.text')}
            description={t('needs.edit.textHint')}
            autosize
            minRows={6}
            maxRows={16}
            maxLength={LIMITS.textLength}
            data-autofocus
            {...form.getInputProps('text')}
          />
          <NeedFields form={form} regionRequired />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={edit.isPending}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
