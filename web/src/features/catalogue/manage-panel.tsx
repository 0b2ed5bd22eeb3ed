import { Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconPencil, IconWorldUpload } from '@tabler/icons-react'
import type { MicroCredential } from 'api/contract/catalogue'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../components/feedback/notify.ts'
import { LinkButton } from '../../components/layout/link-button.tsx'
import { api } from '../../lib/api.ts'
import { elementsOf } from './annex-rows.ts'
import { useChange } from './use-change.ts'

/** For those who own the offer: edit, publish (or what still stands in the way) and retire. */
export function ManagePanel({ offer }: { offer: MicroCredential }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const path = `/api/v1/micro-credentials/${offer.id}`
  const publish = useChange(offer.id, () => api.post<MicroCredential>(`${path}/publication`))
  const retire = useChange(offer.id, () => api.post<MicroCredential>(`${path}/retirement`))
  const missing = elementsOf(offer.missing)
  const confirmRetire = () =>
    modals.openConfirmModal({
      title: t('catalogue.manage.retireTitle', { title: offer.title }),
      children: <Text>{t('catalogue.manage.retireText')}</Text>,
      labels: { confirm: t('catalogue.manage.retireConfirm'), cancel: t('catalogue.manage.keep') },
      confirmProps: { color: 'red' },
      closeButtonProps: { 'aria-label': t('common.close') },
      onConfirm: () => retire.mutate(undefined, { onSuccess: () => notify.saved(t('catalogue.manage.retired')) }),
    })
  if (offer.status === 'retired') return null
  return (
    <Paper component="section" withBorder radius="md" p="md" mb="xl" aria-labelledby="manage" className="no-print">
      <Stack gap="sm">
        <Title order={2} size="h3" id="manage">
          {t('catalogue.manage.title')}
        </Title>
        {offer.status === 'draft' &&
          (offer.missing.length > 0 ? (
            <div>
              <Text>{t('catalogue.manage.missing', { count: missing.length || offer.missing.length })}</Text>
              <List>
                {missing.map((element) => (
                  <List.Item key={element}>{t(`catalogue.annex.element.${element}`)}</List.Item>
                ))}
              </List>
            </div>
          ) : (
            <Text>{t('catalogue.manage.ready')}</Text>
          ))}
        <Group gap="xs">
          {offer.status === 'draft' && (
            <Button
              leftSection={<IconWorldUpload size={18} aria-hidden />}
              disabled={offer.missing.length > 0}
              loading={publish.isPending}
              onClick={() =>
                publish.mutate(undefined, { onSuccess: () => notify.saved(t('catalogue.manage.published')) })
              }
            >
              {t('catalogue.manage.publish')}
            </Button>
          )}
          <LinkButton
            to="/catalogue/$id/edit"
            params={{ id: offer.id }}
            variant="default"
            leftSection={<IconPencil size={18} aria-hidden />}
          >
            {t('catalogue.manage.edit')}
          </LinkButton>
          {offer.status === 'published' && (
            <Button variant="subtle" color="red" loading={retire.isPending} onClick={confirmRetire}>
              {t('catalogue.manage.retire')}
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  )
}
