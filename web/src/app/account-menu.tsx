import { Avatar, Menu, Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconLogout } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../components/feedback/notify.ts'
import { api } from '../lib/api.ts'
import { meQuery, type SignedIn } from '../lib/me.query.ts'
import { accountEntriesFor } from './navigation.ts'

export function AccountMenu({ user }: { user: SignedIn }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const notify = useNotify()
  const signOut = useMutation({
    mutationFn: () => api.post('/api/auth/sign-out'),
    onSuccess: async () => {
      await navigate({ to: '/' })
      // Nothing of this person may stay on the screen of the next one.
      queryClient.setQueryData(meQuery.queryKey, { user: null, hasSampleData: false, sampleSignIns: [] })
      queryClient.removeQueries({ type: 'inactive' })
      await queryClient.invalidateQueries()
    },
    onError: notify.failed,
  })
  return (
    <Menu position="bottom-end" width={260} shadow="md">
      <Menu.Target>
        <UnstyledButton data-testid="account-menu">
          <Avatar name={user.name} color="brand" radius="xl" size={38} />
          <VisuallyHidden>{t('shell.account', { name: user.name })}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)">
            {user.name}
          </Text>
          <Text size="xs">
            {t(`roles.${user.role}`)}
            {user.organisationName ? ` · ${user.organisationName}` : ''}
          </Text>
        </Menu.Label>
        <Menu.Divider />
        {accountEntriesFor(user).map(({ to, key, icon: Icon }) => (
          <Menu.Item key={key} component={Link} to={to} leftSection={<Icon size={18} aria-hidden />}>
            {t(`nav.${key}`)}
          </Menu.Item>
        ))}
        <Menu.Item
          leftSection={<IconLogout size={18} aria-hidden />}
          onClick={() => signOut.mutate()}
          data-testid="sign-out"
        >
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
