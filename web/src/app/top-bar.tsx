import { Box, Burger, Drawer, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { LanguageSwitch } from '../components/layout/language-switch.tsx'
import { LinkButton } from '../components/layout/link-button.tsx'
import { SchemeSwitch } from '../components/layout/scheme-switch.tsx'
import type { SignedIn } from '../lib/me.query.ts'
import { AccountMenu } from './account-menu.tsx'
import { EntryLink } from './entry-link.tsx'
import type { Entry } from './navigation.ts'
import classes from './shell.module.css'

interface Props {
  user: SignedIn | null
  entries: Entry[]
  staff: boolean
  isSample: boolean
}

export function TopBar({ user, entries, staff, isSample }: Props) {
  const { t } = useTranslation()
  const [opened, { toggle, close }] = useDisclosure(false)
  return (
    <header className={classes.bar} data-shell>
      <div className={classes.barInner}>
        <Burger
          className={classes.onlyPhone}
          size="sm"
          opened={opened}
          onClick={toggle}
          aria-label={t('shell.openMenu')}
          aria-expanded={opened}
        />
        <Link to="/" className={classes.logo}>
          <img src="/favicon.svg" width={28} height={28} alt="" />
          TUCacademy
        </Link>
        {isSample ? <span className={classes.sample}>{t('shell.sample')}</span> : null}
        {staff ? null : (
          <nav aria-label={t('shell.mainNavigation')} className={classes.topNav}>
            {entries.map((entry) => (
              <EntryLink key={entry.key} entry={entry} />
            ))}
          </nav>
        )}
        <Group gap="xs" ml="auto" wrap="nowrap">
          <LanguageSwitch />
          <Box visibleFrom="sm">
            <SchemeSwitch />
          </Box>
          {user ? <AccountMenu user={user} /> : <LinkButton to="/sign-in">{t('shell.signIn')}</LinkButton>}
        </Group>
      </div>
      <Drawer
        opened={opened}
        onClose={close}
        title={t('shell.mainNavigation')}
        size="xs"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <nav aria-label={t('shell.mainNavigation')}>
          <Stack gap={4}>
            {entries.map((entry) => (
              <EntryLink key={entry.key} entry={entry} withIcon onClick={close} />
            ))}
          </Stack>
        </nav>
        <Group mt="lg" justify="space-between" hiddenFrom="sm">
          <Text size="sm">{t('shell.colours')}</Text>
          <SchemeSwitch />
        </Group>
      </Drawer>
    </header>
  )
}
