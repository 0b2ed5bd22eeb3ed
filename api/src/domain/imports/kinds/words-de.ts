import type { ProblemCode } from './problem-codes.ts'
import type { Wording } from './word-problem.ts'

/** What is wrong, and what would be right where the value itself does not say it: that is put behind. */
export const WORDS_DE: Readonly<Record<ProblemCode, Wording>> = {
  required: () => 'Hier steht nichts, aber das Feld ist Pflicht.',
  'not-a-number': ({ value }) => `${value} ist keine Zahl.`,
  'not-an-integer': ({ value }) => `${value} ist keine ganze Zahl.`,
  'ambiguous-number': ({ value }) =>
    `${value} kann auf zwei Arten gelesen werden: mit Tausendern oder mit Nachkommastellen.`,
  'out-of-range': ({ value, min, max }) =>
    min === null
      ? `${value} ist zu groß: höchstens ${max}.`
      : max === null
        ? `${value} ist zu klein: mindestens ${min}.`
        : `${value} liegt außerhalb von ${min} bis ${max}.`,
  'not-a-day': ({ value }) => `${value} ist kein Tag.`,
  'impossible-day': ({ value }) => `Den Tag ${value} gibt es im Kalender nicht.`,
  'ambiguous-day': ({ value }) => `${value} nennt Tag und Monat anders herum als die übrige Datei.`,
  'unlikely-year': ({ value }) => `${value} liegt nicht zwischen 2000 und 2099.`,
  'unknown-choice': ({ value }) => `${value} ist hier nicht bekannt.`,
  'not-yes-no': ({ value }) => `${value} ist weder ja noch nein. Richtig wäre „ja“ oder „nein“.`,
  'too-long': ({ value, length, max }) => `${value} ist mit ${length} Zeichen zu lang. Erlaubt sind höchstens ${max}.`,
  'too-many-items': ({ length, max }) => `Es sind ${length} Einträge. Erlaubt sind höchstens ${max}.`,
  'control-character': ({ value }) =>
    `${value} enthält ein unsichtbares Steuerzeichen. Richtig wäre der Text ohne dieses Zeichen, am besten neu getippt.`,
  'unknown-field': ({ field }) =>
    `Das Feld „${field}“ gibt es in diesem Import nicht. Richtig wäre ein Feld aus dem Datenwörterbuch.`,
  'column-out-of-range': ({ columns }) => `Die gewählte Spalte gibt es nicht: Die Datei hat ${columns} Spalten.`,
  'column-twice': ({ other }) =>
    `Diese Spalte ist schon für „${other}“ gewählt. Richtig wäre für jedes Feld eine eigene Spalte.`,
  'field-missing': () => 'Das Feld ist Pflicht, aber ihm ist keine Spalte zugeordnet. Bitte eine Spalte wählen.',
  'cell-too-long': ({ length, limit }) => `Der Text hat ${length} Zeichen. Erlaubt sind höchstens ${limit}.`,
  'broken-quotes': () =>
    'In einem Text in Anführungszeichen steht ein einzelnes Anführungszeichen. Richtig wäre dort "" statt ".',
  'unclosed-quote': () =>
    'Ein Anführungszeichen wird nicht wieder geschlossen. Richtig wäre ein zweites am Ende des Textes.',
  'extra-cells': ({ cells, columns }) =>
    `Die Zeile hat ${cells} Werte, die Kopfzeile aber ${columns} Spalten. Texte, in denen das Trennzeichen vorkommt, gehören in Anführungszeichen.`,
  'broken-text': () =>
    'Ein Zeichen ist beschädigt. Bitte die Datei noch einmal als UTF-8 speichern und den Text prüfen.',
  'nul-character': () => 'Der Text enthält ein NUL-Zeichen. Richtig wäre der Text ohne dieses Zeichen.',
  'formula-without-value': () =>
    'Die Formel hat kein Ergebnis. Bitte die Datei in Excel oder LibreOffice öffnen, berechnen lassen und speichern.',
  'error-cell': ({ error }) =>
    `Die Zelle zeigt den Fehler ${error}. Richtig wäre eine Formel mit Ergebnis oder der Wert selbst.`,
  'not-an-object': () => 'Dieser Eintrag der Liste ist kein Objekt. Richtig wäre {"Spalte": "Wert"}.',
  'nested-list': () => 'Eine Liste in einem Wert darf nur Texte, Zahlen und Wahrheitswerte enthalten.',
  'duplicate-key': () => 'Ein Wert ist doppelt angegeben. Richtig wäre jeder Name nur einmal.',
  'broken-json': () => 'Die Zeile ist kein gültiges JSON. Bitte Klammern, Kommas und Anführungszeichen prüfen.',
  'unknown-organisation': ({ value }) =>
    `Eine Organisation ${value} gibt es hier nicht. Richtig wäre der Name genau wie in der Liste der Organisationen, oder die Organisation wird zuerst angelegt.`,
  'organisation-required': () =>
    'Es fehlt, für welche Organisation die Zeile gilt. Richtig wäre ihr Name in der Zeile oder eine Organisation für den ganzen Import.',
  'unknown-group': ({ value, other }) =>
    `Eine Gruppe ${value} gibt es im Programm nicht. ${other ? `Möglich sind: ${other}.` : 'Richtig wäre der Name oder das Kürzel einer Gruppe des Programms.'}`,
  'unknown-micro-credential': ({ value }) =>
    `Ein Micro-Credential ${value} gibt es hier nicht. Richtig wäre sein Titel oder seine Kennung.`,
  'ambiguous-micro-credential': ({ value }) =>
    `${value} passt auf mehrere Micro-Credentials. Richtig wäre die Kennung des gemeinten.`,
  'unknown-run': ({ value }) =>
    `Einen Termin ${value} gibt es zu diesem Micro-Credential nicht. Richtig wäre die Kennung oder der erste Tag eines Termins.`,
  'ambiguous-run': () => 'Mehrere Termine passen. Richtig wäre die Kennung oder der erste Tag des gemeinten.',
  'ambiguous-person': ({ value }) => `${value} passt auf mehrere Personen. Richtig wäre die Kennung der gemeinten.`,
  'repeated-reference': ({ value, row }) =>
    `Die Kennung ${value} steht schon in Zeile ${row}. Richtig wäre für jede Zeile eine eigene.`,
  'same-as-row': ({ row }) => `Die Zeile sagt dasselbe wie Zeile ${row}. Bitte eine der beiden löschen.`,
  'not-yours': () =>
    'Dieser Eintrag gehört einer anderen Organisation. Ändern kann ihn nur sie selbst oder die Projektleitung.',
  'seats-taken': ({ taken }) =>
    taken
      ? `So viele Plätze sind schon vergeben: ${taken}. Weniger können es nicht werden.`
      : 'Alle Plätze dieses Termins sind vergeben. Möglich ist die Warteliste oder ein anderer Termin.',
  'state-order': ({ value }) =>
    `Der Stand ${value} kann auf den bisherigen nicht folgen. Richtig wäre, die Schritte in ihrer Reihenfolge einzutragen, zum Beispiel „angemeldet“ vor „abgeschlossen“.`,
  'run-in-the-past': () => 'Der Termin ist schon vorbei. Richtig wäre ein Tag, der noch kommt.',
  'ends-before-start': () => 'Das Ende liegt vor dem Beginn. Richtig wäre ein Ende am selben Tag oder später.',
  'changed-meanwhile': () =>
    'Der Eintrag wurde inzwischen von jemand anderem geändert. Bitte die Zeile mit dem neuen Stand vergleichen und noch einmal importieren.',
  'consent-missing': () =>
    'Die Person hat dem nicht zugestimmt. Richtig wäre „ja“ in der Spalte der Einwilligung, wenn sie vorliegt, oder ein leeres Feld hier.',
  'was-deleted': () =>
    'Dieser Eintrag wurde hier gelöscht und wird nicht wieder angelegt. Richtig wäre eine neue Kennung, wenn er doch gebraucht wird.',
  'not-on-offer': ({ value }) =>
    `${value} ist zurzeit nicht veröffentlicht. Bitte das Micro-Credential erst veröffentlichen.`,
  'run-begun': () => 'Der Termin hat schon begonnen. Sein erster Tag lässt sich nicht mehr ändern.',
  'run-not-begun': ({ value }) =>
    `Der Stand ${value} ist erst möglich, wenn der Termin begonnen hat. Richtig wäre ein Tag ab seinem Beginn.`,
  'day-in-the-future': () => 'Der Tag liegt in der Zukunft. Richtig wäre der heutige oder ein früherer Tag.',
  'day-before-latest': () =>
    'Zu dieser Teilnahme steht schon ein späterer Tag. Richtig wäre ein Tag, der nicht vor dem letzten Eintrag liegt.',
  'profile-kept': () =>
    'Die Person hat ein eigenes Konto. Ihre Angaben und Einwilligungen ändert sie selbst; aus dieser Zeile wurde davon nichts übernommen.',
}
