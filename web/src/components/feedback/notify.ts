import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from './error-words.ts'

/** Short news in the corner: what was saved, what failed. */
export function useNotify() {
  const { t } = useTranslation()
  const words = useErrorWords()
  return {
    saved: (message?: string) =>
      notifications.show({
        message: message ?? t('feedback.saved'),
        color: 'brand',
        closeButtonProps: { 'aria-label': t('common.close') },
      }),
    failed: (error: unknown) => {
      const { title, advice } = words(error)
      notifications.show({
        title,
        message: advice,
        color: 'red',
        autoClose: 10_000,
        closeButtonProps: { 'aria-label': t('common.close') },
      })
    },
  }
}
