import {
  IconAlertTriangle,
  IconBooks,
  IconBriefcase,
  IconCertificate,
  IconChartBar,
  IconFileImport,
  IconFileText,
  IconGauge,
  IconListTree,
  IconMail,
  IconMailForward,
  IconPlugConnected,
  IconRoute,
  IconSchool,
  IconSearch,
  IconTargetArrow,
  IconTrendingUp,
  IconUsers,
  IconVocabulary,
} from '@tabler/icons-react'
import type { SignedIn } from '../lib/me.query.ts'

export interface Entry {
  to: string
  search?: Record<string, string>
  key:
    | 'overview'
    | 'programmes'
    | 'gaps'
    | 'needs'
    | 'myNeeds'
    | 'newNeed'
    | 'catalogue'
    | 'myOffers'
    | 'offers'
    | 'wanted'
    | 'learners'
    | 'recognitions'
    | 'invitations'
    | 'learn'
    | 'machines'
    | 'imports'
    | 'taxonomy'
    | 'dictionary'
    | 'terms'
    | 'quality'
    | 'termsAll'
    | 'weekly'
    | 'jobs'
  icon: typeof IconUsers
  /** Only this very address counts as "here". */
  exact?: boolean
}

const catalogue: Entry = { to: '/catalogue', key: 'offers', icon: IconSearch }
const wanted: Entry = { to: '/skills-wanted', key: 'wanted', icon: IconTrendingUp }

const gaps: Entry = { to: '/gaps', key: 'gaps', icon: IconTrendingUp }

const recognitions: Entry = { to: '/recognitions', key: 'recognitions', icon: IconCertificate }

const imports: Entry = { to: '/imports', key: 'imports', icon: IconFileImport }

const dictionary: Entry = { to: '/dictionary', key: 'dictionary', icon: IconVocabulary }

const terms: Entry = { to: '/terms', key: 'terms', icon: IconSchool }

const quality: Entry = { to: '/quality', key: 'quality', icon: IconGauge }

const machines: Entry = { to: '/machines', key: 'machines', icon: IconPlugConnected }

const ENTRIES: Record<SignedIn['role'], Entry[]> = {
  manager: [
    { to: '/overview', key: 'overview', icon: IconChartBar },
    gaps,
    { to: '/programmes', key: 'programmes', icon: IconTargetArrow },
    { to: '/needs', key: 'needs', icon: IconBriefcase },
    { to: '/catalogue', key: 'catalogue', icon: IconBooks },
    { to: '/learners', key: 'learners', icon: IconUsers },
    recognitions,
    { to: '/invitations', key: 'invitations', icon: IconMailForward },
    imports,
    { to: '/weekly', key: 'weekly', icon: IconMail },
    { to: '/taxonomy', key: 'taxonomy', icon: IconListTree },
    { to: '/terms', key: 'termsAll', icon: IconSchool },
    quality,
    dictionary,
    machines,
    { to: '/jobs', key: 'jobs', icon: IconAlertTriangle },
  ],
  'course-team': [
    gaps,
    { to: '/catalogue', search: { scope: 'mine' }, key: 'myOffers', icon: IconBooks },
    { to: '/needs', key: 'needs', icon: IconBriefcase },
    { to: '/learners', key: 'learners', icon: IconUsers },
    recognitions,
    imports,
    terms,
    quality,
    dictionary,
    machines,
  ],
  business: [
    { to: '/needs', key: 'myNeeds', icon: IconBriefcase, exact: true },
    { to: '/needs/new', key: 'newNeed', icon: IconFileText },
    catalogue,
  ],
  learner: [{ to: '/learn', key: 'learn', icon: IconRoute }, catalogue],
}

/** What a person needs rarely, and finds behind their own name: in the top bar there is room for four entries. */
export const accountEntriesFor = (user: SignedIn): Entry[] => (user.role === 'business' ? [terms, machines] : [])
export const entriesFor = (user: SignedIn | null): Entry[] => (user ? ENTRIES[user.role] : [catalogue, wanted])
export const isStaff = (user: SignedIn | null): boolean => user?.role === 'manager' || user?.role === 'course-team'
