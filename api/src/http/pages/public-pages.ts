import type { MicroCredential, MicroCredentialSummary } from '../../contract/catalogue.ts'
import type { Locale } from '../../contract/common.ts'
import type { Extent, Microdegree, MicrodegreeSummary } from '../../contract/microdegrees.ts'
import type { WantedSkillList } from '../../contract/reports.ts'

export interface PublicPage {
  readonly path: string
  readonly title: string
  readonly description: string
  /** schema.org data of the page. */
  readonly data: unknown
  /** Escaped HTML that stands until the app takes over, and for readers without JavaScript. */
  readonly body: string
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character)
/** JSON inside a script element: a closing tag in a text must not end it. */
const jsonLd = (data: unknown) => JSON.stringify(data).replaceAll('<', '\\u003c')

const words = {
  de: {
    catalogue: 'Was kann ich hier lernen?',
    about: 'Micro-Credentials der Region mit Inhalten, Umfang und Terminen.',
    outcomes: 'Lernergebnisse',
    skills: 'Fähigkeiten',
    hours: 'Stunden',
    runs: 'Termine',
    level: 'EQR-Niveau',
    by: 'Ausgestellt von',
    wanted: 'Was sucht die Region?',
    wantedAbout:
      'Fähigkeiten, die mindestens zwei Unternehmen der Region gerade suchen, nach Zahl der gesuchten Personen.',
    noneWanted: 'Sobald mehrere Unternehmen dasselbe suchen, steht es hier.',
    openings: (count: number) => (count === 1 ? '1 Person gesucht' : `${count} Personen gesucht`),
    needs: (count: number) => (count === 1 ? '1 Bedarf' : `${count} Bedarfe`),
    untaught: 'lehrt noch niemand',
    microdegrees: 'Microdegrees',
    required: 'Das gehört dazu',
    elective: (needed: number, of: number) => `Davon ${needed} von ${of} nach Wahl`,
    to: 'bis',
  },
  en: {
    catalogue: 'What can I learn here?',
    about: 'Micro-credentials of the region with contents, workload and dates.',
    outcomes: 'Learning outcomes',
    skills: 'Skills',
    hours: 'hours',
    runs: 'Dates',
    level: 'EQF level',
    by: 'Awarded by',
    wanted: 'What does the region look for?',
    wantedAbout: 'Skills that at least two businesses of the region need at present, by the number of people wanted.',
    noneWanted: 'As soon as several businesses look for the same skill, it appears here.',
    openings: (count: number) => (count === 1 ? '1 person wanted' : `${count} people wanted`),
    needs: (count: number) => (count === 1 ? '1 need' : `${count} needs`),
    untaught: 'nobody teaches this yet',
    microdegrees: 'Microdegrees',
    required: 'What belongs to it',
    elective: (needed: number, of: number) => `Of these ${needed} of ${of}, as you like`,
    to: 'to',
  },
} as const

const ESCO_SKILLS = 'http://data.europa.eu/esco/concept-scheme/skills'

/** Course data as schema.org names it. */
const course = (offer: MicroCredentialSummary) => ({
  '@type': 'Course',
  name: offer.title,
  description: offer.summary,
  provider: { '@type': 'Organization', name: offer.organisationName },
  inLanguage: offer.languages,
  ...(offer.workloadHours === null ? {} : { timeRequired: `PT${offer.workloadHours}H` }),
})

/** Degree data as schema.org names it. */
const programme = (degree: MicrodegreeSummary) => ({
  '@type': 'EducationalOccupationalProgram',
  name: degree.title,
  description: degree.summary,
  provider: { '@type': 'Organization', name: degree.organisationName },
  ...(degree.awardingBody ? { educationalCredentialAwarded: `${degree.title}, ${degree.awardingBody}` } : {}),
  ...(degree.ects
    ? { numberOfCredits: { '@type': 'StructuredValue', minValue: degree.ects.min, maxValue: degree.ects.max } }
    : {}),
})

const extent = (range: Extent, to: string): string =>
  range === null ? '–' : range.min === range.max ? String(range.min) : `${range.min} ${to} ${range.max}`

export function cataloguePage(
  offers: readonly MicroCredentialSummary[],
  degrees: readonly MicrodegreeSummary[],
  locale: Locale,
): PublicPage {
  const text = words[locale]
  return {
    path: '/catalogue',
    title: text.catalogue,
    description: text.about,
    data: {
      '@context': 'https://schema.org',
      '@type': 'ItemList',
      itemListElement: [...offers.map(course), ...degrees.map(programme)].map((item, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        item,
      })),
    },
    body: `<h1>${text.catalogue}</h1><p>${text.about}</p><ul>${offers
      .map(
        (offer) =>
          `<li><a href="/catalogue/${offer.id}">${escapeHtml(offer.title)}</a> – ${escapeHtml(offer.summary)}</li>`,
      )
      .join('')}</ul>${
      degrees.length === 0
        ? ''
        : `<h2>${text.microdegrees}</h2><ul>${degrees
            .map(
              (degree) =>
                `<li><a href="/microdegrees/${degree.id}">${escapeHtml(degree.title)}</a> – ${escapeHtml(degree.summary)}</li>`,
            )
            .join('')}</ul>`
    }`,
  }
}

export function microdegreePage(degree: Microdegree, locale: Locale): PublicPage {
  const text = words[locale]
  const parts = (kind: 'required' | 'elective') =>
    `<ul>${degree.parts
      .filter((part) => part.kind === kind)
      .map(
        (part) =>
          `<li><a href="/catalogue/${part.microCredentialId}">${escapeHtml(part.title)}</a> – ${escapeHtml(part.organisationName)}</li>`,
      )
      .join('')}</ul>`
  const skills = degree.skills.map((skill) => (locale === 'de' ? skill.labelDe : skill.labelEn))
  return {
    path: `/microdegrees/${degree.id}`,
    title: degree.title,
    description: degree.summary.slice(0, 300),
    data: {
      '@context': 'https://schema.org',
      ...programme(degree),
      hasCourse: degree.parts.map((part) => ({
        '@type': 'Course',
        name: part.title,
        provider: { '@type': 'Organization', name: part.organisationName },
        ...(part.workloadHours === null ? {} : { timeRequired: `PT${part.workloadHours}H` }),
      })),
    },
    body: [
      `<h1>${escapeHtml(degree.title)}</h1><p>${escapeHtml(degree.summary)}</p>`,
      `<p>${text.by}: ${escapeHtml(degree.awardingBody ?? degree.organisationName)} · ${extent(degree.hours, text.to)} ${text.hours} · ${extent(degree.ects, text.to)} ECTS</p>`,
      degree.requiredCount > 0 ? `<h2>${text.required}</h2>${parts('required')}` : '',
      degree.electiveCount > 0
        ? `<h2>${text.elective(degree.electivesNeeded, degree.electiveCount)}</h2>${parts('elective')}`
        : '',
      `<h2>${text.skills}</h2><ul>${skills.map((skill) => `<li>${escapeHtml(skill)}</li>`).join('')}</ul>`,
    ].join(''),
  }
}

export function microCredentialPage(offer: MicroCredential, locale: Locale): PublicPage {
  const text = words[locale]
  const skills = offer.skills
    .filter((skill) => skill.counts)
    .map((skill) => (locale === 'de' ? skill.labelDe : skill.labelEn))
  const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`
  return {
    path: `/catalogue/${offer.id}`,
    title: offer.title,
    description: offer.summary.slice(0, 300),
    data: {
      '@context': 'https://schema.org',
      ...course(offer),
      teaches: skills,
      ...(offer.eqfLevel === null ? {} : { educationalLevel: `EQF ${offer.eqfLevel}` }),
      hasCourseInstance: offer.runs.map((run) => ({
        '@type': 'CourseInstance',
        startDate: run.startsOn,
        endDate: run.endsOn,
        courseMode: run.mode,
        inLanguage: run.language,
        ...(run.place ? { location: run.place } : {}),
      })),
    },
    body: [
      `<h1>${escapeHtml(offer.title)}</h1><p>${escapeHtml(offer.summary)}</p>`,
      `<p>${text.by}: ${escapeHtml(offer.awardingBody ?? offer.organisationName)} · ${offer.workloadHours ?? '–'} ${text.hours} · ${text.level} ${offer.eqfLevel ?? '–'}</p>`,
      `<h2>${text.outcomes}</h2>${list(offer.learningOutcomes)}<h2>${text.skills}</h2>${list(skills)}`,
      `<h2>${text.runs}</h2>${list(offer.runs.map((run) => `${run.startsOn} – ${run.endsOn}`))}`,
    ].join(''),
  }
}

/** Skills with their counts and nothing else: who asks for them stays with the businesses. */
export function skillsWantedPage({ items }: WantedSkillList, locale: Locale): PublicPage {
  const text = words[locale]
  const skills = items.map(({ uri, labelDe, labelEn, needs, openings, taught }) => ({
    uri,
    name: locale === 'de' ? labelDe || labelEn : labelEn || labelDe,
    counts: [text.openings(openings), text.needs(needs), ...(taught ? [] : [text.untaught])].join(' · '),
  }))
  return {
    path: '/skills-wanted',
    title: text.wanted,
    description: text.wantedAbout,
    data: {
      '@context': 'https://schema.org',
      '@type': 'ItemList',
      name: text.wanted,
      numberOfItems: skills.length,
      itemListElement: skills.map(({ uri, name, counts }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        item: { '@type': 'DefinedTerm', '@id': uri, name, description: counts, inDefinedTermSet: ESCO_SKILLS },
      })),
    },
    body: `<h1>${text.wanted}</h1><p>${text.wantedAbout}</p>${
      skills.length === 0
        ? `<p>${text.noneWanted}</p>`
        : `<ol>${skills.map(({ name, counts }) => `<li>${escapeHtml(name)} – ${counts}</li>`).join('')}</ol>`
    }<p><a href="/catalogue">${text.catalogue}</a></p>`,
  }
}

/** The app's shell with the page's head and body put in; without a page the bare shell. */
export function renderPage(shell: string, page: PublicPage | null, locale: Locale, publicUrl: string): string {
  const html = shell.replace(/<html lang="[^"]*"/, `<html lang="${locale}"`)
  if (!page) return html
  const head = [
    `<title>${escapeHtml(page.title)} · TUCacademy</title>`,
    `<meta name="description" content="${escapeHtml(page.description)}">`,
    `<link rel="canonical" href="${escapeHtml(publicUrl + page.path)}">`,
    `<script type="application/ld+json">${jsonLd(page.data)}</script>`,
  ].join('')
  return html
    .replace(/<title>[^<]*<\/title>/, '')
    .replace(/<meta name="description"[^>]*>/, '')
    .replace('</head>', () => `${head}</head>`)
    .replace('<div id="root"></div>', () => `<div id="root"><main>${page.body}</main></div>`)
}
