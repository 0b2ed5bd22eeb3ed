import { useTranslation } from 'react-i18next'
import { isApiError } from '../../lib/api-error.ts'

type Kind = 'unreachable' | 'unauthenticated' | 'forbidden' | 'notFound' | 'conflict' | 'invalid' | 'busy' | 'server'

function kindOf(error: unknown): Kind {
  if (!isApiError(error)) return 'server'
  if (error.status === 0) return 'unreachable'
  if (error.status === 401) return 'unauthenticated'
  if (error.status === 403) return 'forbidden'
  if (error.status === 404) return 'notFound'
  if (error.status === 409 || error.status === 412) return 'conflict'
  if (error.status === 429) return 'busy'
  return error.status < 500 ? 'invalid' : 'server'
}

/** Turns any failure into a sentence about what happened and one about what to do. */
export function useErrorWords() {
  const { t } = useTranslation()
  return (error: unknown) => {
    const kind = kindOf(error)
    return { title: t(`feedback.${kind}.title`), advice: t(`feedback.${kind}.advice`) }
  }
}
