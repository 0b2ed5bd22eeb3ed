import { Button, Modal, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconBookmarks } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ViewPage } from 'api/contract/views'
import { useTranslation } from 'react-i18next'
import { AsyncState } from '../feedback/async-state.tsx'
import { SaveViewForm } from './save-view-form.tsx'
import { ViewRow } from './view-row.tsx'
import classes from './views.module.css'
import { viewsQuery } from './views.query.ts'

/** The address as it stands gets a name; views that were saved before are one click away. */
export function SavedViews({ page, size }: { page: ViewPage; size?: 'xs' | 'sm' }) {
  const { t } = useTranslation()
  const [opened, { open, close }] = useDisclosure(false)
  const query = useQuery({ ...viewsQuery, enabled: opened })
  return (
    <>
      <Button
        variant="default"
        size={size ?? 'sm'}
        className="no-print"
        leftSection={<IconBookmarks size={18} aria-hidden />}
        onClick={open}
      >
        {t('views.button')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        size="lg"
        title={t('views.title')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Stack gap="lg">
          <SaveViewForm page={page} />
          <AsyncState query={query}>
            {({ items }) => (
              <>
                {(['mine', 'shared'] as const).map((whose) => {
                  const views = items.filter(({ isMine }) => isMine === (whose === 'mine'))
                  return views.length === 0 && whose === 'shared' ? null : (
                    <section key={whose} aria-labelledby={`views-${whose}`}>
                      <Title order={3} size="h4" id={`views-${whose}`} mb={4}>
                        {t(`views.${whose}`)}
                      </Title>
                      {views.length === 0 ? (
                        <Text c="dimmed">{t('views.none')}</Text>
                      ) : (
                        <ul className={classes.list}>
                          {views.map((view) => (
                            <ViewRow key={view.id} view={view} onOpened={close} />
                          ))}
                        </ul>
                      )}
                    </section>
                  )
                })}
              </>
            )}
          </AsyncState>
        </Stack>
      </Modal>
    </>
  )
}
