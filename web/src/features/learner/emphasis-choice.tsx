import { Group, Radio } from '@mantine/core'
import { Emphasis } from 'api/contract/common'
import { useTranslation } from 'react-i18next'

/** What the pathway puts first within the limits. */
export function EmphasisChoice({ value, onChange }: { value: Emphasis; onChange: (next: Emphasis) => void }) {
  const { t } = useTranslation()
  return (
    <Radio.Group
      label={t('learner.emphasis.title')}
      description={t(`learner.emphasis.why.${value}`)}
      value={value}
      onChange={(next) => onChange(Emphasis.parse(next))}
    >
      <Group gap="lg" mt="xs">
        {Emphasis.options.map((option) => (
          <Radio key={option} value={option} label={t(`learner.emphasis.of.${option}`)} />
        ))}
      </Group>
    </Radio.Group>
  )
}
