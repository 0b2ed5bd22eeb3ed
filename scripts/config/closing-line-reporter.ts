import type { Reporter, TestModule } from 'vitest/node'

/** Closes a run with one plain line that any machine can read. */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0
    let failed = errors.length
    for (const module of modules) {
      failed += module.errors().length
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed += 1
        if (state === 'failed') failed += 1
      }
    }
    // Last of all: the other reporters print their summary in this same hook.
    process.on('exit', () => {
      console.log(`${passed} passed, ${failed} failed`)
      // The embedded server's own exit hook ends the process with 0, whatever failed.
      if (failed > 0) process.exitCode = 1
    })
  }
}
