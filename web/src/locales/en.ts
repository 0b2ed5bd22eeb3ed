import { accounts } from './en/accounts.ts'
import { catalogue } from './en/catalogue.ts'
import { charts } from './en/charts.ts'
import { dictionary } from './en/dictionary.ts'
import { exporting } from './en/exporting.ts'
import { gaps } from './en/gaps.ts'
import { imports } from './en/imports.ts'
import { invitations } from './en/invitations.ts'
import { landing } from './en/landing.ts'
import { learner } from './en/learner.ts'
import { machines } from './en/machines.ts'
import { needs } from './en/needs.ts'
import { overview } from './en/overview.ts'
import { participants } from './en/participants.ts'
import { programmes } from './en/programmes.ts'
import { quality } from './en/quality.ts'
import { recognitions } from './en/recognitions.ts'
import { sampleRegion } from './en/sample-region.ts'
import { skills } from './en/skills.ts'
import { taxonomy } from './en/taxonomy.ts'
import { terms } from './en/terms.ts'
import { views } from './en/views.ts'
import { weekly } from './en/weekly.ts'

/** English. One object per feature; de.ts has the same shape, which the compiler checks. */
export const en = {
  common: {
    noData: 'no data',
    parts: '{{numerator}} of {{denominator}}',
    fewerThanFive: 'fewer than 5',
    save: 'Save',
    cancel: 'Cancel',
    confirm: 'Yes, continue',
    close: 'Close',
    delete: 'Delete',
    edit: 'Edit',
    undo: 'Undo',
    back: 'Back',
    copy: 'Copy',
    copied: 'Copied',
    loadMore: 'Load more',
    showAll: 'Show all {{total}}',
    showFewer: 'Show fewer',
    shown: '{{shown}} of {{total}}',
    search: 'Search',
    all: 'All',
    optional: 'optional',
    clear: 'Clear',
  },
  roles: {
    manager: 'Project manager',
    'course-team': 'Course team',
    business: 'Business',
    learner: 'Learner',
  },
  sectors: {
    'machine-building': 'Machine building',
    automotive: 'Automotive',
    microelectronics: 'Microelectronics',
    textile: 'Textile technology',
    software: 'Software and data',
    'energy-building': 'Energy and building',
    logistics: 'Logistics',
    care: 'Care',
    administration: 'Administration',
    education: 'Education',
    other: 'Other',
  },
  sizes: {
    micro: 'up to 9 people',
    small: '10 to 49 people',
    medium: '50 to 249 people',
    large: '250 people or more',
  },
  modes: { onsite: 'on site', online: 'online', hybrid: 'hybrid' },
  timesOfDay: { daytime: 'during the day', evening: 'in the evening', weekend: 'at the weekend' },
  regions: {
    DED41: 'Chemnitz, city',
    DED42: 'Erzgebirge district',
    DED43: 'Central Saxony',
    DED44: 'Vogtland district',
    DED45: 'Zwickau',
    DED4: 'Chemnitz region',
    DED21: 'Dresden, city',
    DED2C: 'Bautzen',
    DED2D: 'Görlitz',
    DED2E: 'Meissen',
    DED2F: 'Saxon Switzerland',
    DED2: 'Dresden region',
    DED51: 'Leipzig, city',
    DED52: 'Leipzig district',
    DED53: 'Northern Saxony',
    DED5: 'Leipzig region',
    DED: 'All of Saxony',
    DE: 'All of Germany',
  },
  nav: {
    overview: 'On course?',
    gaps: 'What is wanted?',
    programmes: 'Programmes',
    needs: 'Needs',
    myNeeds: 'Your needs',
    newNeed: 'Post a need',
    catalogue: 'Micro-credentials',
    myOffers: 'Our offers',
    offers: 'What is taught',
    wanted: 'What is wanted',
    learners: 'Learners',
    recognitions: 'Who knows it already?',
    invitations: 'Invitations',
    learn: 'Your path',
    machines: 'Machines & interfaces',
    taxonomy: 'Skills',
    imports: 'Bring in a list',
    weekly: 'Weekly summary',
    dictionary: 'What figures mean',
    terms: 'Your words',
    termsAll: 'Taught words',
    quality: 'How good is the matching?',
    jobs: 'Anything stuck?',
  },
  shell: {
    skip: 'Skip to the content',
    mainNavigation: 'Main navigation',
    openMenu: 'Open the menu',
    signIn: 'Sign in',
    signOut: 'Sign out',
    account: 'Account of {{name}}',
    colours: 'Light or dark',
    scheme: { dark: 'Switch to dark colours', light: 'Switch to light colours' },
    esco: 'This service uses the ESCO classification of the European Commission.',
    sample: 'Sample data',
    sampleLong: 'You see sample data: the organisations and people are invented.',
    apiDocs: 'Interface for other systems',
  },
  feedback: {
    loading: 'Loading …',
    retry: 'Try again',
    saved: 'Saved.',
    pageFailed: 'This page could not be shown',
    unreachable: {
      title: 'The server does not answer',
      advice: 'Nothing is lost: what you typed is still here. Check your connection and try again.',
    },
    unauthenticated: {
      title: 'You are signed out',
      advice: 'Your session has ended. Sign in again and carry on here.',
    },
    forbidden: {
      title: 'This is not open to your account',
      advice: 'Nothing was changed. If you need access, ask the project office.',
    },
    notFound: {
      title: 'This does not exist (any more)',
      advice: 'It may have been deleted, or the address has a typing error. Go back to the list and look there.',
    },
    conflict: {
      title: 'Somebody else changed this meanwhile',
      advice: 'Your change was not saved, theirs is kept. Load the page again and repeat your change.',
    },
    invalid: {
      title: 'That could not be saved like this',
      advice: 'Nothing is lost. Check what you entered and try again.',
    },
    busy: { title: 'Too many requests at once', advice: 'Nothing is lost. Wait a minute, then try again.' },
    server: {
      title: 'Something went wrong on our side',
      advice: 'Nothing you saved is lost. Try again; if it stays like this, tell the project office.',
    },
    noPage: {
      title: 'There is no page here',
      lead: 'The address may have a typing error, or the page has moved.',
      home: 'To the start page',
    },
  },
  versions: {
    title: 'This was changed in the meantime',
    text: 'Nothing is lost: here are both versions where they differ. Which one should apply?',
    same: 'Nothing is lost: both versions agree on everything that was changed here.',
    mine: 'My version',
    theirs: 'Stored version',
    takeMine: 'Save my version',
    takeTheirs: 'Take the stored one',
    nothing: '(empty)',
    yes: 'yes',
    no: 'no',
  },
  catalogue,
  charts,
  dictionary,
  exporting,
  gaps,
  imports,
  learner,
  machines,
  sampleRegion,
  overview,
  programmes,
  recognitions,
  quality,
  participants,
  skills,
  taxonomy,
  terms,
  views,
  weekly,
  landing,
  accounts,
  invitations,
  needs,
}
