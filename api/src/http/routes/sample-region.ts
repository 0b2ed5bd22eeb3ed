import { SampleRegion } from '../../contract/sample-region.ts'
import { readSampleRegion } from '../../domain/imports/sample/read-sample-region.ts'
import { removeSampleRegion } from '../../domain/imports/sample/remove-sample-region.ts'
import type { App } from '../plugins/typed.ts'

const tags = ['sample region']

/** For people only: a machine starts nothing anew. */
export async function sampleRegionRoutes(app: App) {
  app.get(
    '/sample-region',
    {
      config: { access: 'manager' },
      schema: {
        tags,
        summary: 'What is a sample here, and what starting empty would do',
        response: { 200: SampleRegion },
      },
    },
    (request) => readSampleRegion(app.context, request.actor),
  )
  app.delete(
    '/sample-region',
    {
      config: { access: 'manager' },
      schema: {
        tags,
        summary: 'Start empty: remove every sample record, keep what people have added',
        response: { 200: SampleRegion },
      },
    },
    (request) => removeSampleRegion(app.context, request.actor),
  )
}
