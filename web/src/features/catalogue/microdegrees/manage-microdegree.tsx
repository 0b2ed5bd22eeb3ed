import { Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconPencil, IconWorldUpload } from '@tabler/icons-react'
import type { Microdegree } from 'api/contract/microdegrees'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../../components/feedback/notify.ts'
import { LinkButton } from '../../../components/layout/link-button.tsx'
import { api } from '../../../lib/api.ts'
import { useMicrodegreeChange } from './use-microdegree-change.ts'

/** For those who own it: edit, publish (or what still stands in the way), retire, and publish again. */
export function ManageMicrodegree({ degree }: { degree: Microdegree }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const path = `/api/v1/microdegrees/${degree.id}`
  const publish = useMicrodegreeChange(() => api.post<Microdegree>(`${path}/publication`))
  const retire = useMicrodegreeChange(() => api.post<Microdegree>(`${path}/retirement`))
  const confirmRetire = () =>
    modals.openConfirmModal({
      title: t('catalogue.manage.retireTitle', { title: degree.title }),
      children: <Text>{t('catalogue.degree.retireText')}</Text>,
      labels: { confirm: t('catalogue.manage.retireConfirm'), cancel: t('catalogue.manage.keep') },
      confirmProps: { color: 'red' },
      closeButtonProps: { 'aria-label': t('common.close') },
      onConfirm: () => retire.mutate(undefined, { onSuccess: () => notify.saved(t('catalogue.degree.retired')) }),
    })
  return (
    <Paper component="section" withBorder radius="md" p="md" mb="xl" aria-labelledby="manage" className="no-print">
      <Stack gap="sm">
        <Title order={2} size="h3" id="manage">
          {t('catalogue.degree.manage')}
        </Title>
        {degree.missing.length > 0 && (
          <div>
            <Text>
              {t(degree.status === 'published' ? 'catalogue.degree.broken' : 'catalogue.degree.missing', {
                count: degree.missing.length,
              })}
            </Text>
            <List>
              {degree.missing.map((field) => (
                <List.Item key={field}>{t(`catalogue.degree.lacks.${field}`)}</List.Item>
              ))}
            </List>
          </div>
        )}
        <Group gap="xs">
          {degree.status !== 'published' && (
            <Button
              leftSection={<IconWorldUpload size={18} aria-hidden />}
              disabled={degree.missing.length > 0}
              loading={publish.isPending}
              onClick={() =>
                publish.mutate(undefined, { onSuccess: () => notify.saved(t('catalogue.degree.published')) })
              }
            >
              {t('catalogue.manage.publish')}
            </Button>
          )}
          {degree.status !== 'retired' && (
            <LinkButton
              to="/microdegrees/$id/edit"
              params={{ id: degree.id }}
              variant="default"
              leftSection={<IconPencil size={18} aria-hidden />}
            >
              {t('catalogue.manage.edit')}
            </LinkButton>
          )}
          {degree.status === 'published' && (
            <Button variant="subtle" color="red" loading={retire.isPending} onClick={confirmRetire}>
              {t('catalogue.manage.retire')}
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  )
}
