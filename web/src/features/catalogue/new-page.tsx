import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { CreateMicroCredential, MicroCredential } from 'api/contract/catalogue'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useNotify } from '../../components/feedback/notify.ts'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { api } from '../../lib/api.ts'
import { useMe } from '../../lib/me.query.ts'
import { microCredentialQuery } from './catalogue.query.ts'
import { valuesOf } from './form-values.ts'
import { MicroCredentialForm } from './micro-credential-form.tsx'

export function NewPage() {
  const { t } = useTranslation()
  const { user } = useMe()
  const navigate = useNavigate()
  const notify = useNotify()
  const client = useQueryClient()
  const create = useMutation({
    mutationFn: (input: z.input<typeof CreateMicroCredential>) =>
      api.post<MicroCredential>('/api/v1/micro-credentials', input),
    onSuccess: (offer) => {
      client.setQueryData(microCredentialQuery(offer.id).queryKey, offer)
      void client.invalidateQueries({ queryKey: ['micro-credentials', 'list'] })
      notify.saved(t('catalogue.form.saved'))
      void navigate({ to: '/catalogue/$id', params: { id: offer.id } })
    },
    onError: notify.failed,
  })
  return (
    <>
      <PageTitle title={t('catalogue.form.newTitle')} lead={t('catalogue.form.draftHint')} />
      <MicroCredentialForm
        initial={{ ...valuesOf(), countryCode: 'DE', awardingBody: user?.organisationName ?? '' }}
        withOrganisation={user?.role === 'manager'}
        saving={create.isPending}
        error={create.error}
        submitLabel={t('catalogue.form.saveDraft')}
        onCancel={() => void navigate({ to: '/catalogue', search: { scope: 'mine' } })}
        onSubmit={(input, organisationId) => create.mutate({ ...input, organisationId: organisationId || undefined })}
      />
    </>
  )
}
