import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Footer } from '../components/layout/footer.tsx'
import { SampleNotice } from '../features/sample-region/sample-notice.tsx'
import { useMe } from '../lib/me.query.ts'
import { programmeQuery } from '../lib/programme.query.ts'
import { entriesFor, isStaff } from './navigation.ts'
import classes from './shell.module.css'
import { SideNavigation } from './side-navigation.tsx'
import { TopBar } from './top-bar.tsx'

/** Staff get a dense frame with everything at the side; businesses, learners and guests a light one with a top bar. */
export function Shell() {
  const { t } = useTranslation()
  const { user } = useMe()
  const programme = useQuery(programmeQuery)
  const staff = isStaff(user)
  const entries = entriesFor(user)
  const isSample = programme.data?.isSample ?? false
  return (
    <div className={classes.shell} data-density={staff ? 'staff' : 'open'}>
      <a href="#main" className="skip-link">
        {t('shell.skip')}
      </a>
      <TopBar user={user} entries={entries} staff={staff} isSample={isSample} />
      <div className={classes.body}>
        {staff ? <SideNavigation entries={entries} /> : null}
        <main id="main" tabIndex={-1} className={classes.main}>
          <div className={classes.page}>
            {staff ? <SampleNotice /> : null}
            <Outlet />
          </div>
        </main>
      </div>
      <Footer isSample={isSample} />
    </div>
  )
}
