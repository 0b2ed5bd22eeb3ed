import { LIMITS } from 'api/contract/common'
import type { EditNeed, Need } from 'api/contract/demands'
import { useTranslation } from 'react-i18next'

export interface NeedValues {
  text: string
  title: string
  openings: number | string
  neededUntil: string | null
  region: string
  organisationId: string
}

export const emptyNeed: NeedValues = {
  text: '',
  title: '',
  openings: 1,
  neededUntil: null,
  region: '',
  organisationId: '',
}

export const valuesOfNeed = (need: Need): NeedValues => ({
  text: need.text,
  title: need.title,
  openings: need.openings,
  neededUntil: need.neededUntil,
  region: need.region,
  organisationId: '',
})

/** What the form says; open or closed is decided elsewhere. */
export type NeedInput = Omit<EditNeed, 'status'>
export const needInputOf = (values: NeedValues): NeedInput => ({
  text: values.text,
  title: values.title.trim() || null,
  openings: Number(values.openings),
  neededUntil: values.neededUntil || null,
  region: values.region,
})

/** The checks in words, so that nobody has to wait for the server to hear about an empty box. */
export function useNeedChecks(needsOrganisation: boolean) {
  const { t } = useTranslation()
  return {
    text: (value: string) => (value.trim() ? null : t('needs.errors.text')),
    openings: (value: number | string) => {
      const count = Number(value)
      return Number.isInteger(count) && count >= 1 && count <= LIMITS.openings ? null : t('needs.errors.openings')
    },
    organisationId: (value: string) => (needsOrganisation && !value ? t('needs.errors.organisation') : null),
  }
}
