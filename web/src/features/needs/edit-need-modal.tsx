import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { LIMITS } from 'api/contract/common'
import type { Need } from 'api/contract/demands'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../components/feedback/error-state.tsx'
import { useNotify } from '../../components/feedback/notify.ts'
import { fieldErrors } from '../../components/forms/field-errors.ts'
import { useVersionedSave } from '../../components/versions/use-versioned-save.ts'
import { api } from '../../lib/api.ts'
import { NeedConflict } from './need-conflict.tsx'
import { NeedFields } from './need-fields.tsx'
import { type NeedInput, type NeedValues, needInputOf, useNeedChecks, valuesOfNeed } from './need-values.ts'
import { needQuery } from './needs.query.ts'
import { useSavedNeed } from './use-edit-need.ts'

export function EditNeedModal({ need, onClose }: { need: Need; onClose: () => void }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const client = useQueryClient()
  const takeOver = useSavedNeed(need.id)
  // The version the person began with: a refetch meanwhile must not turn a conflict into a silent overwrite.
  const [base, setBase] = useState(need)
  const form = useForm<NeedValues>({ initialValues: valuesOfNeed(need), validate: useNeedChecks(false) })
  const { save, isPending, error, conflict } = useVersionedSave<NeedInput, Need>({
    send: (input, { revision, status }) => api.put(`/api/v1/needs/${need.id}`, { ...input, status }, revision),
    onSaved: (saved) => {
      takeOver(saved)
      notify.saved()
      onClose()
    },
    onStored: (stored) => {
      client.setQueryData(needQuery(need.id).queryKey, stored)
      setBase(stored)
      form.setValues(valuesOfNeed(stored))
    },
    onFailed: (failure) => form.setErrors(fieldErrors(failure)),
  })
  return (
    <>
      <Modal
        opened
        onClose={onClose}
        // While both versions are on the screen, Escape belongs to them: it must not close what was typed.
        closeOnEscape={!conflict}
        trapFocus={!conflict}
        size="lg"
        title={t('needs.edit.title')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <form onSubmit={form.onSubmit((values) => save({ input: needInputOf(values), base }))} noValidate>
          <Stack>
            {error ? <ErrorState error={error} /> : null}
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
              <Button type="submit" loading={isPending}>
                {t('common.save')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
      {conflict && <NeedConflict {...conflict} />}
    </>
  )
}
