import type { Reporter, TestModule } from 'vitest/node'

/** Ends the run with its count alone on a line. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
    const of = (state: string) => states.filter((one) => one === state).length
    const broken = modules.filter(
      (module) => module.state() === 'failed' && ![...module.children.allTests()].length,
    ).length
    process.on('exit', () => console.log(`${of('passed')} passed, ${of('failed') + broken + errors.length} failed`))
  }
}
