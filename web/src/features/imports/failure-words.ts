import type { DataImport } from 'api/contract/imports'
import { useTranslation } from 'react-i18next'
import { imports } from '../../locales/en/imports.ts'

type FailureCode = keyof typeof imports.failures

const isKnown = (code: string | null): code is FailureCode => code !== null && Object.hasOwn(imports.failures, code)

/** A fault of a file or row that there is a sentence for. */
export const intakeCodeOf = (code: string): FailureCode | null => (isKnown(code) ? code : null)

/** Faults whose own sentence names figures or places that the general one cannot know. */
const EXACT: readonly string[] = [
  'too-big',
  'wrong-type',
  'broken-file',
  'too-many-columns',
  'too-many-rows',
  'duplicate-header',
  'no-sheet',
  'broken-json',
  'cell-too-long',
  'broken-quotes',
  'unclosed-quote',
  'extra-cells',
  'broken-text',
  'nul-character',
  'formula-without-value',
  'error-cell',
  'not-an-object',
  'nested-list',
  'duplicate-key',
]

/** Why an import failed: in the reader's language, and with the server's own words where they say more. */
export function useFailureWords() {
  const { t } = useTranslation()
  return ({ errorCode, error }: Pick<DataImport, 'errorCode' | 'error'>) => {
    const isExact = errorCode !== null && EXACT.includes(errorCode)
    return isKnown(errorCode)
      ? { sentence: t(`imports.failures.${errorCode}`), exact: isExact ? error : null }
      : { sentence: t('imports.failures.fallback'), exact: error }
  }
}
