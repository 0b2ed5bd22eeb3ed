import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Programme, ProgrammeInput } from 'api/contract/programmes'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../components/feedback/notify.ts'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { api } from '../../lib/api.ts'
import { ProgrammeForm } from './programme-form.tsx'
import { valuesOf } from './programme-values.ts'
import { useForgetReports } from './use-forget-reports.ts'

export function NewProgrammePage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const notify = useNotify()
  const client = useQueryClient()
  const forgetReports = useForgetReports()
  const [initial] = useState(() => valuesOf())
  const create = useMutation({
    mutationFn: (input: ProgrammeInput) => api.post<Programme>('/api/v1/programmes', input),
    onSuccess: (programme) => {
      client.setQueryData(['programmes', programme.id], programme)
      forgetReports()
      notify.saved(t('programmes.form.saved'))
      void navigate({ to: '/overview', search: { programmeId: programme.id } })
    },
    onError: notify.failed,
  })
  return (
    <>
      <PageTitle title={t('programmes.newTitle')} lead={t('programmes.newLead')} />
      <ProgrammeForm
        initial={initial}
        saving={create.isPending}
        error={create.error}
        submitLabel={t('programmes.form.create')}
        onCancel={() => void navigate({ to: '/programmes' })}
        onSubmit={(input) => create.mutate(input)}
      />
    </>
  )
}
