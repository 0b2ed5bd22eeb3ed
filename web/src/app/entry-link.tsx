import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Entry } from './navigation.ts'
import classes from './shell.module.css'

interface Props {
  entry: Entry
  withIcon?: boolean
  onClick?: () => void
}

export function EntryLink({ entry, withIcon = false, onClick }: Props) {
  const { t } = useTranslation()
  const Icon = entry.icon
  return (
    <Link
      to={entry.to}
      search={entry.search as never}
      className={classes.entry}
      activeOptions={{ exact: entry.exact ?? false, includeSearch: false }}
      activeProps={{ 'data-current': 'true' } as object}
      onClick={onClick}
    >
      {withIcon ? <Icon size={20} stroke={1.7} aria-hidden /> : null}
      {t(`nav.${entry.key}`)}
    </Link>
  )
}
