import {
  createIndexBuilder,
  type IndexFiles,
  type IndexPage,
  writeIndex,
} from '../domain/taxonomy/index/index-builder.ts'
import { answerQuestions, type SessionTask } from './session.ts'

/** A worker thread's task: takes a taxonomy page by page, builds its index and writes it down. */
export default async function buildIndex({
  port,
  input: { version, files },
}: SessionTask<{ version: string; files: IndexFiles }>): Promise<void> {
  const builder = createIndexBuilder(version)
  await answerQuestions(port, {
    add: (page: IndexPage) => builder.add(page),
    build: () => writeIndex(builder.build(), files),
  })
}
