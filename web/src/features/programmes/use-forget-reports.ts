import { useQueryClient } from '@tanstack/react-query'

/** A changed programme changes every figure that is measured against it. */
export function useForgetReports() {
  const client = useQueryClient()
  return () => {
    void client.invalidateQueries({ queryKey: ['programmes', 'list'] })
    void client.invalidateQueries({ queryKey: ['programme'] })
    void client.invalidateQueries({ queryKey: ['reports'] })
  }
}
