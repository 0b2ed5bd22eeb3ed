import {
  IconBooks,
  IconBriefcase,
  IconChartBar,
  IconFileText,
  IconMailForward,
  IconRoute,
  IconSearch,
  IconTrendingUp,
  IconUsers,
} from '@tabler/icons-react'
import type { SignedIn } from '../lib/me.query.ts'

export interface Entry {
  to: string
  search?: Record<string, string>
  key:
    | 'overview'
    | 'needs'
    | 'myNeeds'
    | 'newNeed'
    | 'catalogue'
    | 'myOffers'
    | 'offers'
    | 'wanted'
    | 'learners'
    | 'invitations'
    | 'learn'
  icon: typeof IconUsers
  /** Only this very address counts as "here". */
  exact?: boolean
}

const catalogue: Entry = { to: '/catalogue', key: 'offers', icon: IconSearch }
const wanted: Entry = { to: '/skills-wanted', key: 'wanted', icon: IconTrendingUp }

const ENTRIES: Record<SignedIn['role'], Entry[]> = {
  manager: [
    { to: '/overview', key: 'overview', icon: IconChartBar },
    { to: '/needs', key: 'needs', icon: IconBriefcase },
    { to: '/catalogue', key: 'catalogue', icon: IconBooks },
    { to: '/learners', key: 'learners', icon: IconUsers },
    { to: '/invitations', key: 'invitations', icon: IconMailForward },
  ],
  'course-team': [
    { to: '/catalogue', search: { scope: 'mine' }, key: 'myOffers', icon: IconBooks },
    { to: '/needs', key: 'needs', icon: IconBriefcase },
    { to: '/learners', key: 'learners', icon: IconUsers },
  ],
  business: [
    { to: '/needs', key: 'myNeeds', icon: IconBriefcase, exact: true },
    { to: '/needs/new', key: 'newNeed', icon: IconFileText },
    catalogue,
  ],
  learner: [{ to: '/learn', key: 'learn', icon: IconRoute }, catalogue],
}

export const entriesFor = (user: SignedIn | null): Entry[] => (user ? ENTRIES[user.role] : [catalogue, wanted])
export const isStaff = (user: SignedIn | null): boolean => user?.role === 'manager' || user?.role === 'course-team'
