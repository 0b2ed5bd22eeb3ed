import { type BatchSize, openTaxonomyReader, type TaxonomySource } from '../domain/taxonomy/files/taxonomy-reader.ts'
import { answerQuestions, reportTo, type SessionTask } from './session.ts'

/** A worker thread's task: reads a taxonomy's files and hands out what is to be stored of them. */
export default async function readTaxonomy({ port, input }: SessionTask<TaxonomySource>): Promise<void> {
  const reading = openTaxonomyReader(input, reportTo(port))
  // It fails the question that waits for it.
  reading.catch(() => undefined)
  await answerQuestions(port, {
    summary: async () => (await reading).summary,
    know: async (page: string) => (await reading).know(page),
    next: async (size: BatchSize) => (await reading).next(size),
  })
}
