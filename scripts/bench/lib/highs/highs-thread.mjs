// A thread of its own for HiGHS, which holds whoever calls it until it is done. Plain JavaScript, so that no loader is needed.
import { parentPort } from 'node:worker_threads'
import loadHighs from 'highs'

const highs = await loadHighs()

parentPort.on('message', ({ text, seconds }) => {
  const start = performance.now()
  const options = { mip_rel_gap: 0, mip_abs_gap: 0.5, time_limit: seconds }
  const first = highs.solve(text, options)
  // The empty plan always fits: now and then its presolve loses it among the dates.
  const solution = first.Status === 'Infeasible' ? highs.solve(text, { ...options, presolve: 'off' }) : first
  const taken = Object.entries(solution.Columns).flatMap(([name, column]) =>
    name.startsWith('x') && column.Primal > 0.5 ? [name] : [],
  )
  parentPort.postMessage({ status: solution.Status, taken, ms: performance.now() - start })
})
