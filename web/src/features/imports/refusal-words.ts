import { useTranslation } from 'react-i18next'
import { useErrorWords } from '../../components/feedback/error-words.ts'
import { isApiError } from '../../lib/api-error.ts'

/** Why a file was not taken and what to do, in one sentence of the reader's language. */
export function useRefusalWords() {
  const { t } = useTranslation()
  const words = useErrorWords()
  return (error: unknown): string => {
    if (!isApiError(error)) return words(error).advice
    if (error.code === 'unreadable-file') return t('imports.file.refused.unreadable')
    if (error.status === 0) return t('imports.file.refused.unreachable')
    if (error.status === 413) return t('imports.file.refused.tooBig')
    const about = error.errors.find(({ path }) => path === 'file')?.message
    if (about === undefined) return words(error).advice
    const limit = /larger than (\d+) MB/.exec(about)?.[1]
    if (limit) return t('imports.file.refused.tooBigOf', { limit })
    if (about.startsWith('is empty')) return t('imports.file.refused.empty')
    if (about.startsWith('changed')) return t('imports.file.refused.changed')
    return `${words(error).advice} (${about})`
  }
}
