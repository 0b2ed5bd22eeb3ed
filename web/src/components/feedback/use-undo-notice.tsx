import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { useNotify } from './notify.ts'

interface Undoable {
  id: string
  message: string
  /** Brings back what went; its failure is told. */
  undo: () => Promise<unknown>
  restored: string
  testId: string
}

/** News of something that is gone, with the way back for as long as it stands. */
export function useUndoNotice() {
  const { t } = useTranslation()
  const notify = useNotify()
  return ({ id, message, undo, restored, testId }: Undoable) => {
    const restore = async () => {
      notifications.hide(id)
      try {
        await undo()
        notify.saved(restored)
      } catch (error) {
        notify.failed(error)
      }
    }
    notifications.show({
      id,
      autoClose: 20_000,
      color: 'brand',
      closeButtonProps: { 'aria-label': t('common.close') },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{message}</Text>
          <Button size="xs" variant="default" onClick={() => void restore()} data-testid={testId}>
            {t('common.undo')}
          </Button>
        </Group>
      ),
    })
  }
}
