import { Input, Pill, Stack, Text } from '@mantine/core'
import { MICRODEGREE_PARTS } from 'api/contract/microdegrees'
import { useTranslation } from 'react-i18next'
import { CredentialSearch } from '../credential-search.tsx'
import type { ChosenPart } from './microdegree-values.ts'

interface Props {
  label: string
  hint: string
  value: ChosenPart[]
  /** Parts of the other kind: a part stands in a microdegree once. */
  taken: ChosenPart[]
  onChange: (parts: ChosenPart[]) => void
}

/** Micro-credentials in the order they were added. */
export function PartPicker({ label, hint, value, taken, onChange }: Props) {
  const { t } = useTranslation()
  const add = (part: ChosenPart) => {
    if ([...value, ...taken].some((present) => present.id === part.id)) return
    onChange([...value, part])
  }
  return (
    <Input.Wrapper labelElement="div" label={label} description={hint}>
      <Stack gap="xs" mt="xs">
        {value.length > 0 && (
          <Pill.Group role="list" aria-label={label}>
            {value.map((part) => (
              <Pill
                key={part.id}
                role="listitem"
                size="md"
                withRemoveButton
                removeButtonProps={{
                  'aria-label': t('catalogue.form.removeItem', { label: part.title }),
                  'aria-hidden': false,
                  tabIndex: 0,
                }}
                onRemove={() => onChange(value.filter((present) => present.id !== part.id))}
              >
                {part.title}
              </Pill>
            ))}
          </Pill.Group>
        )}
        {value.length < MICRODEGREE_PARTS ? (
          <CredentialSearch
            label={t('catalogue.degree.addPart', { list: label })}
            onPick={({ id, title }) => add({ id, title })}
          />
        ) : (
          <Text size="sm">{t('catalogue.degree.enoughParts', { count: MICRODEGREE_PARTS })}</Text>
        )}
      </Stack>
    </Input.Wrapper>
  )
}
