import { accounts } from './de/accounts.ts'
import { catalogue } from './de/catalogue.ts'
import { charts } from './de/charts.ts'
import { dictionary } from './de/dictionary.ts'
import { exporting } from './de/exporting.ts'
import { gaps } from './de/gaps.ts'
import { imports } from './de/imports.ts'
import { invitations } from './de/invitations.ts'
import { landing } from './de/landing.ts'
import { learner } from './de/learner.ts'
import { machines } from './de/machines.ts'
import { needs } from './de/needs.ts'
import { overview } from './de/overview.ts'
import { participants } from './de/participants.ts'
import { programmes } from './de/programmes.ts'
import { quality } from './de/quality.ts'
import { recognitions } from './de/recognitions.ts'
import { sampleRegion } from './de/sample-region.ts'
import { skills } from './de/skills.ts'
import { taxonomy } from './de/taxonomy.ts'
import { terms } from './de/terms.ts'
import { views } from './de/views.ts'
import { weekly } from './de/weekly.ts'
import type { en } from './en.ts'

/** Deutsch. Unternehmen, Lehrende und Projektleitung mit „Sie“, Lernende mit „du“. */
export const de: typeof en = {
  common: {
    noData: 'keine Angabe',
    parts: '{{numerator}} von {{denominator}}',
    fewerThanFive: 'weniger als 5',
    save: 'Speichern',
    cancel: 'Abbrechen',
    confirm: 'Ja, weiter',
    close: 'Schließen',
    delete: 'Löschen',
    edit: 'Bearbeiten',
    undo: 'Rückgängig',
    back: 'Zurück',
    copy: 'Kopieren',
    copied: 'Kopiert',
    loadMore: 'Mehr laden',
    showAll: 'Alle {{total}} zeigen',
    showFewer: 'Weniger zeigen',
    shown: '{{shown}} von {{total}}',
    search: 'Suchen',
    all: 'Alle',
    optional: 'freiwillig',
    clear: 'Leeren',
  },
  roles: {
    manager: 'Projektleitung',
    'course-team': 'Lehrteam',
    business: 'Unternehmen',
    learner: 'Lernende',
  },
  sectors: {
    'machine-building': 'Maschinenbau',
    automotive: 'Fahrzeugbau',
    microelectronics: 'Mikroelektronik',
    textile: 'Textiltechnik',
    software: 'Software und Daten',
    'energy-building': 'Energie und Bau',
    logistics: 'Logistik',
    care: 'Pflege',
    administration: 'Verwaltung',
    education: 'Bildung',
    other: 'Andere',
  },
  sizes: {
    micro: 'bis 9 Beschäftigte',
    small: '10 bis 49 Beschäftigte',
    medium: '50 bis 249 Beschäftigte',
    large: 'ab 250 Beschäftigte',
  },
  modes: { onsite: 'vor Ort', online: 'online', hybrid: 'gemischt' },
  timesOfDay: { daytime: 'tagsüber', evening: 'abends', weekend: 'am Wochenende' },
  regions: {
    DED41: 'Chemnitz, Stadt',
    DED42: 'Erzgebirgskreis',
    DED43: 'Mittelsachsen',
    DED44: 'Vogtlandkreis',
    DED45: 'Zwickau',
    DED4: 'Region Chemnitz',
    DED21: 'Dresden, Stadt',
    DED2C: 'Bautzen',
    DED2D: 'Görlitz',
    DED2E: 'Meißen',
    DED2F: 'Sächsische Schweiz-Osterzgebirge',
    DED2: 'Region Dresden',
    DED51: 'Leipzig, Stadt',
    DED52: 'Landkreis Leipzig',
    DED53: 'Nordsachsen',
    DED5: 'Region Leipzig',
    DED: 'Ganz Sachsen',
    DE: 'Ganz Deutschland',
  },
  nav: {
    overview: 'Auf Kurs?',
    gaps: 'Was wird gesucht?',
    programmes: 'Programme',
    needs: 'Bedarfe',
    myNeeds: 'Ihre Bedarfe',
    newNeed: 'Bedarf melden',
    catalogue: 'Micro-Credentials',
    myOffers: 'Unsere Angebote',
    offers: 'Was gelehrt wird',
    wanted: 'Was gesucht wird',
    learners: 'Lernende',
    recognitions: 'Wer kann es schon?',
    invitations: 'Einladungen',
    learn: 'Dein Weg',
    machines: 'Schnittstellen',
    taxonomy: 'Fähigkeiten',
    imports: 'Liste einlesen',
    weekly: 'Wochenbericht',
    dictionary: 'Was Zahlen heißen',
    terms: 'Ihre Wörter',
    termsAll: 'Gelernte Wörter',
    quality: 'Wie gut ist der Abgleich?',
    jobs: 'Hängt etwas?',
  },
  shell: {
    skip: 'Zum Inhalt springen',
    mainNavigation: 'Hauptnavigation',
    openMenu: 'Menü öffnen',
    signIn: 'Anmelden',
    signOut: 'Abmelden',
    account: 'Konto von {{name}}',
    colours: 'Hell oder dunkel',
    scheme: { dark: 'Dunkle Farben einschalten', light: 'Helle Farben einschalten' },
    esco: 'Dieser Dienst nutzt die ESCO-Klassifikation der Europäischen Kommission.',
    sample: 'Beispieldaten',
    sampleLong: 'Sie sehen Beispieldaten: Organisationen und Personen sind erfunden.',
    apiDocs: 'Schnittstelle für andere Systeme',
  },
  feedback: {
    loading: 'Wird geladen …',
    retry: 'Noch einmal versuchen',
    saved: 'Gespeichert.',
    pageFailed: 'Diese Seite ließ sich nicht anzeigen',
    unreachable: {
      title: 'Der Server antwortet nicht',
      advice:
        'Nichts ist verloren: Das Eingegebene steht noch da. Bitte die Verbindung prüfen und noch einmal versuchen.',
    },
    unauthenticated: {
      title: 'Die Anmeldung ist abgelaufen',
      advice: 'Bitte neu anmelden, danach geht es hier weiter.',
    },
    forbidden: {
      title: 'Das ist für dieses Konto nicht freigegeben',
      advice: 'Es wurde nichts geändert. Wer Zugang braucht, fragt bitte das Projektbüro.',
    },
    notFound: {
      title: 'Das gibt es nicht (mehr)',
      advice: 'Vielleicht wurde es gelöscht, oder die Adresse hat einen Tippfehler. In der Liste lässt es sich suchen.',
    },
    conflict: {
      title: 'Jemand anderes hat das inzwischen geändert',
      advice:
        'Diese Änderung wurde nicht gespeichert, die andere gilt. Bitte die Seite neu laden und die Änderung wiederholen.',
    },
    invalid: {
      title: 'So ließ sich das nicht speichern',
      advice: 'Nichts ist verloren. Bitte die Eingaben prüfen und noch einmal versuchen.',
    },
    busy: {
      title: 'Zu viele Anfragen auf einmal',
      advice: 'Nichts ist verloren. Bitte eine Minute warten und noch einmal versuchen.',
    },
    server: {
      title: 'Bei uns ist etwas schiefgegangen',
      advice:
        'Gespeichertes ist nicht verloren. Bitte noch einmal versuchen; wenn es so bleibt, hilft das Projektbüro.',
    },
    noPage: {
      title: 'Hier ist keine Seite',
      lead: 'Vielleicht hat die Adresse einen Tippfehler, oder die Seite ist umgezogen.',
      home: 'Zur Startseite',
    },
  },
  versions: {
    title: 'Das wurde inzwischen geändert',
    text: 'Nichts ist verloren: Hier stehen beide Fassungen, wo sie sich unterscheiden. Welche soll gelten?',
    same: 'Nichts ist verloren: In allem, was hier geändert wurde, stimmen beide Fassungen überein.',
    mine: 'Meine Fassung',
    theirs: 'Gespeicherte Fassung',
    takeMine: 'Meine Fassung speichern',
    takeTheirs: 'Gespeicherte übernehmen',
    nothing: '(leer)',
    yes: 'ja',
    no: 'nein',
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
