import { choicesOf } from './define.ts'

/** Languages the partners write and teach in; any other two-letter code of ISO 639-1 is taken as it stands. */
export const LANGUAGES = choicesOf(`
  de: Deutsch, German, deu, ger, dt, deutschsprachig
  en: Englisch, English, eng, engl, englischsprachig
  pl: Polnisch, Polish, polski, pol
  ro: Rumänisch, Romanian, română, ron
  es: Spanisch, Spanish, español, Castellano, spa
  ca: Katalanisch, Catalan, català, cat
  sl: Slowenisch, Slovenian, Slovene, slovenščina, slv
  fr: Französisch, French, français, fra, frz
  bg: Bulgarisch, Bulgarian, български, bul
  it: Italienisch, Italian, italiano, ita
  sr: Serbisch, Serbian, srpski, српски, srp
  bs: Bosnisch, Bosnian, bosanski, bos
  hr: Kroatisch, Croatian, hrvatski, hrv
  uk: Ukrainisch, Ukrainian, українська, ua, ukr
  cs: Tschechisch, Czech, čeština, cz, ces
  sk: Slowakisch, Slovak, slovenčina, slk
  hu: Ungarisch, Hungarian, magyar, hun
  ru: Russisch, Russian, русский, rus
  tr: Türkisch, Turkish, türkçe, tur
  ar: Arabisch, Arabic, ara
  pt: Portugiesisch, Portuguese, por
  nl: Niederländisch, Dutch, nld
`)

export const MODES = choicesOf(`
  onsite: vor Ort, on site, Präsenz, Präsenzveranstaltung, Präsenzkurs, in Präsenz, in person, on campus, campus, face to face
  online: online, online, digital, virtuell, virtual, remote, Fernlehre, E-Learning, eLearning, distance, distance learning, Onlinekurs
  hybrid: gemischt, hybrid, Blended Learning, blended, teils online, Präsenz und online, online und Präsenz, mixed
`)

export const TIMES_OF_DAY = choicesOf(`
  daytime: tagsüber, during the day, daytime, Tag, Tageskurs, vormittags, nachmittags, Vormittag, Nachmittag, Vollzeit, day, mornings, afternoons, full time
  evening: abends, in the evening, evening, Abend, Abendkurs, evenings, nach Feierabend, Feierabend, after work, berufsbegleitend abends
  weekend: am Wochenende, at the weekend, weekend, Wochenende, Wochenendkurs, weekends, samstags, Samstag, Saturday, Saturdays, Freitag und Samstag
`)

export const DEMAND_SOURCES = choicesOf(`
  need: Bedarf, need, Bedarfsmeldung, eigener Bedarf, gemeldeter Bedarf, own need
  job-ad: Stellenanzeige, job ad, Stellenausschreibung, Ausschreibung, Anzeige, Inserat, Stellenangebot, job advertisement, job posting, advert, advertisement, vacancy
`)

export const NEED_STATUSES = choicesOf(`
  open: offen, open, aktiv, active, aktuell, current, vakant, vacant, unbesetzt
  closed: geschlossen, closed, besetzt, filled, erledigt, done, inaktiv, inactive, zurückgezogen, withdrawn, abgeschlossen
`)

/** Single letters are common in rosters: w and f for women, m for men, d and x for neither. */
export const GENDERS = choicesOf(`
  female: weiblich, female, w, f, Frau, woman, Mädchen, girl
  male: männlich, male, m, Mann, man, Junge, boy
  non-binary: divers, non-binary, d, x, nichtbinär, nicht-binär, nonbinary, diverse, inter
  no-answer: keine Angabe, no answer, k. A., keine Auskunft, prefer not to say, not stated, möchte ich nicht angeben
`)

/** "Bestanden" is completed: certified says that the certificate has been issued, which a list of marks does not know. */
export const ENROLMENT_STATES = choicesOf(`
  interested: interessiert, interested, Interesse, Interessent, Interessentin, Interessent:in, vorgemerkt, Vormerkung, Anfrage
  waitlisted: Warteliste, waiting list, auf der Warteliste, auf Warteliste, on the waiting list, waitlisted, waitlist, Nachrücker, Nachrückerin
  enrolled: angemeldet, enrolled, Anmeldung, registriert, registered, eingeschrieben, gebucht, booked, zugelassen, admitted, Platz zugesagt, fest angemeldet
  started: begonnen, started, gestartet, aktiv, active, läuft, laufend, ongoing, in progress, nimmt teil, attending
  withdrawn: abgemeldet, withdrawn, Abmeldung, storniert, Storno, cancelled, canceled, zurückgezogen, zurückgetreten, Rücktritt, Absage, abgesagt
  dropped-out: abgebrochen, dropped out, Abbruch, Abbrecher, Abbrecherin, dropout, drop-out, ausgeschieden
  completed: abgeschlossen, completed, bestanden, passed, absolviert, teilgenommen, attended, finished, beendet, erfolgreich teilgenommen, erfolgreich abgeschlossen, Abschluss
  certified: zertifiziert, certified, Zertifikat erhalten, Zertifikat ausgestellt, Zertifikat, certificate, certificate issued
`)

export const ASSESSMENT_TYPES = choicesOf(`
  written-exam: schriftliche Prüfung, written exam, Klausur, schriftlich, Test, written, written examination
  oral-exam: mündliche Prüfung, oral exam, mündlich, Prüfungsgespräch, Kolloquium, oral, oral examination
  practical-exam: praktische Prüfung, practical exam, praktisch, Arbeitsprobe, practical, practical test
  project: Projektarbeit, project work, Projekt, project, Projektbericht
  portfolio: Portfolio, portfolio, Portfolioprüfung, e-portfolio
  presentation: Präsentation, presentation, Referat, Vortrag
`)

export const QUALITY_ASSURANCES = choicesOf(`
  institutional: hochschulinterne Qualitätssicherung, internal quality assurance of the university, hochschulintern, intern, interne Qualitätssicherung, internal, institutional, Hochschule, institutionell
  programme-accreditation: akkreditierter Studiengang, accredited study programme, Programmakkreditierung, programme accreditation, program accreditation, akkreditiert, accredited, Akkreditierung
  external-agency: externe Agentur, external agency, extern, external, Agentur, AZAV, externe Zertifizierung
  peer-review: Begutachtung durch Fachkollegium, peer review, Peer-Review, Fachgutachten, Begutachtung
`)
