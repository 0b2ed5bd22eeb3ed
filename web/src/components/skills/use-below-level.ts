import type { SkillLevel } from 'api/contract/linking'
import { useTranslation } from 'react-i18next'

/** How a taught level lies below the asked one, in words; null where it does not. */
export function useBelowLevel() {
  const { t } = useTranslation()
  return ({ askedLevel, belowLevel }: { askedLevel: SkillLevel | null; belowLevel: SkillLevel | null }) =>
    askedLevel && belowLevel
      ? t('needs.belowLevel', { asked: t(`skills.level.${askedLevel}`), offered: t(`skills.level.${belowLevel}`) })
      : null
}
