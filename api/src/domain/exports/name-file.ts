const PLAIN: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' }

/** needs-2026-11-24.csv; what a list belongs to stands between: run-enrolments-SPS-Programmierung-2026-11-24.csv. */
export function nameFile(list: string, subject: string | undefined, day: string, extension: string): string {
  const words = (subject ?? '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return `${[list, words, day].filter((part) => part !== '').join('-')}.${extension}`
}

/** The same name for programs that know ASCII only. */
export const plainName = (name: string): string =>
  name.replace(/[äöüÄÖÜß]/g, (letter) => PLAIN[letter] ?? letter).replace(/[^\x20-\x7E]/gu, '_')
