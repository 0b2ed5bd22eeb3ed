import type { DataImport } from '../../../api/src/contract/imports.ts'

/** Uploads a file of needs and has it stored as soon as it is read. */
export async function uploadNeeds(url: string, cookie: string, csv: string): Promise<DataImport> {
  const form = new FormData()
  form.set('kind', 'needs')
  form.set('start', 'true')
  form.set('file', new Blob([csv], { type: 'text/csv' }), 'bedarfe.csv')
  const answer = await fetch(`${url}/api/v1/imports`, { method: 'POST', headers: { cookie }, body: form })
  const body = (await answer.json()) as DataImport & { detail?: string }
  if (!answer.ok) throw new Error(`The upload was refused: ${body.detail}`)
  return body
}

export async function readImport(url: string, cookie: string, id: string): Promise<DataImport> {
  const answer = await fetch(`${url}/api/v1/imports/${id}`, { headers: { cookie } })
  if (!answer.ok) throw new Error(`The import cannot be read: ${answer.status}`)
  return (await answer.json()) as DataImport
}
