import { useTranslation } from 'react-i18next'
import { EntryLink } from './entry-link.tsx'
import type { Entry } from './navigation.ts'
import classes from './shell.module.css'

export function SideNavigation({ entries }: { entries: Entry[] }) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('shell.mainNavigation')} className={classes.side}>
      <ul className={classes.sideInner}>
        {entries.map((entry) => (
          <li key={entry.key}>
            <EntryLink entry={entry} withIcon />
          </li>
        ))}
      </ul>
    </nav>
  )
}
