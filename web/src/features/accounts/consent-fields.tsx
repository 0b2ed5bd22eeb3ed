import { Checkbox, Stack, Text } from '@mantine/core'
import type { GetInputPropsReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'

interface ConsentForm {
  key(path: string): string
  getInputProps(path: string, options?: { type: 'checkbox' }): GetInputPropsReturnType
}

/** Consent per purpose, in plain words: asked of every learner before a text is read. */
export function ConsentFields({ form }: { form: ConsentForm }) {
  const { t } = useTranslation()
  return (
    <Stack component="fieldset" gap="sm" m={0} p={0} style={{ border: 0 }}>
      <Text component="legend" fw={600} p={0}>
        {t('accounts.consent.title')}
      </Text>
      <Checkbox
        label={t('accounts.consent.matching')}
        description={t('accounts.consent.matchingText')}
        key={form.key('consentMatching')}
        {...form.getInputProps('consentMatching', { type: 'checkbox' })}
      />
      <Checkbox
        label={t('accounts.consent.statistics')}
        description={t('accounts.consent.statisticsText')}
        key={form.key('consentStatistics')}
        {...form.getInputProps('consentStatistics', { type: 'checkbox' })}
      />
    </Stack>
  )
}
