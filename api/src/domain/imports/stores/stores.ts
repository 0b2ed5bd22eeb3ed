import type { RowKind } from '../kinds/kind.ts'
import type { RowStore } from './row-store.ts'
import { storeLearners } from './store-learners.ts'
import { storeMicroCredentials } from './store-micro-credentials.ts'
import { storeNeeds } from './store-needs.ts'
import { storeRuns } from './store-runs.ts'

/** How rows of each kind become records. */
export const STORES: Readonly<Record<RowKind, RowStore>> = {
  needs: storeNeeds,
  learners: storeLearners,
  'micro-credentials': storeMicroCredentials,
  runs: storeRuns,
  'survey-results': storeNeeds,
}
