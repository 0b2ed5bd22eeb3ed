import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { modals } from '@mantine/modals'
import { IconCircleCheck, IconPencil, IconRefresh, IconTrash } from '@tabler/icons-react'
import type { Need } from 'api/contract/demands'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../components/feedback/notify.ts'
import { EditNeedModal } from './edit-need-modal.tsx'
import { useDeleteNeed } from './use-delete-need.tsx'
import { editOf, useEditNeed } from './use-edit-need.ts'

/** Edit, close or open again, delete. Deleting says what goes and can be taken back. */
export function NeedActions({ need }: { need: Need }) {
  const { t } = useTranslation()
  const [isEditing, editing] = useDisclosure(false)
  const edit = useEditNeed(need)
  const remove = useDeleteNeed(need)
  const notify = useNotify()
  const isOpen = need.status === 'open'
  const toggle = () =>
    edit.mutate(
      { ...editOf(need), status: isOpen ? 'closed' : 'open' },
      {
        onSuccess: () => notify.saved(t(isOpen ? 'needs.one.closed' : 'needs.one.reopened')),
        onError: notify.failed,
      },
    )
  const askDelete = () =>
    modals.openConfirmModal({
      title: t('needs.delete.title', { title: need.title }),
      children: <Text>{t('needs.delete.consequences', { count: need.skills.filter((s) => s.counts).length })}</Text>,
      labels: { confirm: t('needs.delete.confirm'), cancel: t('common.cancel') },
      confirmProps: { color: 'red.9' },
      closeButtonProps: { 'aria-label': t('common.close') },
      onConfirm: () => remove.mutate(),
    })
  return (
    <>
      <Button variant="default" leftSection={<IconPencil size={18} aria-hidden />} onClick={editing.open}>
        {t('common.edit')}
      </Button>
      <Button
        variant="default"
        loading={edit.isPending}
        leftSection={isOpen ? <IconCircleCheck size={18} aria-hidden /> : <IconRefresh size={18} aria-hidden />}
        onClick={toggle}
      >
        {t(isOpen ? 'needs.one.close' : 'needs.one.reopen')}
      </Button>
      <Button
        variant="default"
        loading={remove.isPending}
        leftSection={<IconTrash size={18} aria-hidden />}
        onClick={askDelete}
        data-testid="need-delete"
      >
        {t('common.delete')}
      </Button>
      {isEditing ? <EditNeedModal need={need} onClose={editing.close} /> : null}
    </>
  )
}
