import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { skillPreviewQuery } from '../../lib/skill-preview.query.ts'
import { survivingSkills } from './surviving.ts'

/** Skills in a text that is being typed; asks the server when the typing pauses. */
export function useSkillPreview(text: string) {
  const [settled] = useDebouncedValue(text, 350)
  const query = useQuery(skillPreviewQuery(settled))
  const skills = useMemo(
    () => (query.data && text.trim() ? survivingSkills(query.data.text, text, query.data.skills) : []),
    [query.data, text],
  )
  const found = skills.filter((skill) => skill.state !== 'suggested')
  /** True once the answer belongs to the very text on the screen. */
  const isSettled = query.data?.text === text && !query.isFetching
  return { found, isSettled, isError: query.isError, error: query.error, refetch: query.refetch }
}
