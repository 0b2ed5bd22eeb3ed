import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat.js'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import 'dayjs/locale/de'
import { useLanguage } from '../lib/language.ts'
import { cssVariables, theme } from './theme.ts'

// Without it a date typed as 31.12.2027 is not understood.
dayjs.extend(customParseFormat)

export function Providers({ queryClient, children }: { queryClient: QueryClient; children: ReactNode }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
          <ModalsProvider labels={{ confirm: t('common.confirm'), cancel: t('common.cancel') }}>
            <Notifications position="bottom-right" aria-live="polite" />
            {children}
          </ModalsProvider>
        </DatesProvider>
      </MantineProvider>
    </QueryClientProvider>
  )
}
