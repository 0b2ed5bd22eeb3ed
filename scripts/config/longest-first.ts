import { basename } from 'node:path'
import type { TestSpecification } from 'vitest/node'
import { BaseSequencer } from 'vitest/node'

/** Files that take long although they are short: begun last, as their size would have it, they would run alone at the end. */
const LONG = [
  'import-kill',
  'every-page-manager',
  'every-page-guests',
  'every-page-team',
  'taxonomy',
  'worlds',
  'starter',
]

/** Project by project as before; in each, the files that take longest come first. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const projects = [...new Set(sorted.map(({ project }) => project))]
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONG.indexOf(basename(moduleId, '.test.ts'))
      return at < 0 ? LONG.length : at
    }
    return projects.flatMap((project) =>
      sorted.filter((file) => file.project === project).sort((a, b) => place(a) - place(b)),
    )
  }
}
