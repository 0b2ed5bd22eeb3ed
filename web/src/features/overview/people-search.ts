import type { ParticipationReport } from 'api/contract/reports'
import type { PeopleSearch } from './overview-search.ts'

/** The address of the people behind a figure of this very report: of its programme and its day. */
export const peopleSearchOf = (
  { programmeId, on }: Pick<ParticipationReport, 'programmeId' | 'on'>,
  part: Omit<PeopleSearch, 'programmeId' | 'on'>,
): PeopleSearch => ({ programmeId, on, ...part })
