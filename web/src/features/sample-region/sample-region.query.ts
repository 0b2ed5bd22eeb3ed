import { queryOptions } from '@tanstack/react-query'
import type { SampleRegion } from 'api/contract/sample-region'
import { api } from '../../lib/api.ts'

export const sampleRegionQuery = queryOptions({
  queryKey: ['sample-region'],
  queryFn: ({ signal }) => api.get<SampleRegion>('/api/v1/sample-region', { signal }),
  // The counts are what the person agrees to: asked anew each time.
  staleTime: 0,
  gcTime: 0,
})
