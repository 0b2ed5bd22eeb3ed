import { faultAt, type RowStore, rejected } from './row-store.ts'

export const storeRuns: RowStore = async (_tx, scope, rows) =>
  rows.map(({ row }) => rejected(row, faultAt(scope, null, 'not-yours')))
