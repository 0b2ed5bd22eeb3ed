import { Pill } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface Props {
  picked: readonly { id: string; title: string }[]
  label?: string
  onRemove: (id: string) => void
}

/** What has been chosen so far, each with a way back; stays in sight whatever the search beside it shows. */
export function PickedPills({ picked, label, onRemove }: Props) {
  const { t } = useTranslation()
  if (picked.length === 0) return null
  return (
    <Pill.Group role="group" aria-label={label}>
      {picked.map(({ id, title }) => (
        <Pill
          key={id}
          size="md"
          withRemoveButton
          removeButtonProps={{
            'aria-label': t('learner.goal.remove', { skill: title }),
            tabIndex: 0,
            'aria-hidden': false,
          }}
          onRemove={() => onRemove(id)}
        >
          {title}
        </Pill>
      ))}
    </Pill.Group>
  )
}
