import { useNavigate } from '@tanstack/react-router'
import type { Microdegree, MicrodegreeInput } from 'api/contract/microdegrees'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../../components/feedback/notify.ts'
import { PageTitle } from '../../../components/layout/page-title.tsx'
import { api } from '../../../lib/api.ts'
import { useMe } from '../../../lib/me.query.ts'
import { MicrodegreeForm } from './microdegree-form.tsx'
import { valuesOfMicrodegree } from './microdegree-values.ts'
import { useMicrodegreeChange } from './use-microdegree-change.ts'

export function NewMicrodegreePage() {
  const { t } = useTranslation()
  const { user } = useMe()
  const navigate = useNavigate()
  const notify = useNotify()
  const create = useMicrodegreeChange((input: MicrodegreeInput & { organisationId?: string }) =>
    api.post<Microdegree>('/api/v1/microdegrees', input),
  )
  return (
    <>
      <PageTitle title={t('catalogue.degree.newTitle')} lead={t('catalogue.degree.draftHint')} />
      <MicrodegreeForm
        initial={{ ...valuesOfMicrodegree(), awardingBody: user?.organisationName ?? '' }}
        withOrganisation={user?.role === 'manager'}
        saving={create.isPending}
        error={create.error}
        submitLabel={t('catalogue.form.saveDraft')}
        onCancel={() => void navigate({ to: '/catalogue', search: { scope: 'mine' } })}
        onSubmit={(input, organisationId) =>
          create.mutate(
            { ...input, organisationId: organisationId || undefined },
            {
              onSuccess: ({ id }) => {
                notify.saved(t('catalogue.form.saved'))
                void navigate({ to: '/microdegrees/$id', params: { id } })
              },
            },
          )
        }
      />
    </>
  )
}
