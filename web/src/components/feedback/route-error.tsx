import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../layout/page-title.tsx'
import { ErrorState } from './error-state.tsx'

export function RouteError({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useTranslation()
  const router = useRouter()
  const queryClient = useQueryClient()
  const retry = () => {
    void queryClient.invalidateQueries()
    reset()
    void router.invalidate()
  }
  return (
    <>
      <PageTitle title={t('feedback.pageFailed')} />
      <ErrorState error={error} onRetry={retry} />
    </>
  )
}
