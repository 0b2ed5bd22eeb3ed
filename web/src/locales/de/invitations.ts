import type { invitations as en } from '../en/invitations.ts'

export const invitations: typeof en = {
  title: 'Wer soll dazukommen?',
  lead: 'Link erzeugen und weitergeben. Wer ihn öffnet, erhält ein Konto mit der gewählten Rolle.',
  role: 'Rolle',
  organisation: 'Organisation',
  chooseOrganisation: 'Bitte auswählen, für welche Organisation die Person arbeitet.',
  email: 'E-Mail der Person (freiwillig)',
  emailHint: 'Füllt das Formular vor. Wir verschicken nichts: Den Link geben Sie selbst weiter.',
  create: 'Link erzeugen',
  ready: 'Der Link ist fertig',
  once: 'Bitte jetzt kopieren: Er wird nur dieses eine Mal gezeigt. Er gilt einmal, bis {{when}}.',
  link: 'Einladungslink',
  another: 'Noch jemanden einladen',
  list: 'Bisherige Einladungen',
  empty: 'Noch niemand eingeladen',
  emptyHint: 'Beginnen Sie mit den Lehrteams, damit deren Angebote im Katalog erscheinen.',
  created: 'Erstellt',
  state: 'Stand',
  anyone: 'wer den Link hat',
  states: { open: 'offen bis {{when}}', used: 'genutzt am {{when}}', expired: 'abgelaufen am {{when}}' },
}
