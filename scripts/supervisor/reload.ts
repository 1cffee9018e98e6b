import { watchProgram } from '../lib/bundle.ts'
import type { BuildPlace } from './build.ts'
import type { Service } from './service.ts'

const RELOADED = ['worker', 'realtime'] as const

/** Development: bundles worker and realtime again when their sources change, and restarts them. */
export async function reloadOnChange(
  services: readonly Service[],
  place: BuildPlace,
  stop: AbortSignal,
): Promise<void> {
  for (const program of RELOADED) {
    const service = services.find(({ name }) => name === program)
    if (!service) continue
    let isFirst = true
    const watcher = await watchProgram(program, place.programsDir, (errors) => {
      // The first report is the bundle that runs already.
      if (isFirst) isFirst = false
      else if (errors === 0) void service.restart()
    })
    stop.addEventListener('abort', () => void watcher.dispose())
  }
}
