// A service of one process: it answers, and does its own maintenance.

import type { Settings } from '../../config.ts'
import type { Output } from '../output.ts'
import { announce, describeService } from './announce.ts'
import { feedbackTrouble } from './check-feedback.ts'
import { Maintenance } from './maintenance.ts'
import { startService } from './service.ts'

/** Starts and announces the service; the result stops it. */
export async function serveAlone(
  settings: Settings,
  isJson: boolean,
  output: Output,
): Promise<() => Promise<void>> {
  const maintenance: Maintenance = new Maintenance({
    settings,
    log: {
      info: (facts, message) => service.app.log.info(facts, message),
      error: (facts, message) => service.app.log.error(facts, message),
    },
    onIngest: (outcome, seconds) => service.metrics.noteIngest(outcome, seconds),
    takeOver: () => service.takeOver(),
  })
  const service = await startService({ settings, log: output.log, ingests: maintenance.tasks })
  const announcement = await describeService(service.address, service.live)
  announce(announcement, isJson, output)
  const trouble = await feedbackTrouble(settings)
  if (trouble !== undefined) service.app.log.error(trouble, 'feedback cannot be written')
  maintenance.start()
  void maintenance.writeScopes()
  if (announcement.snapshot === undefined) void maintenance.rescan('first')
  return async () => {
    await Promise.all([service.stop(), maintenance.stop()])
  }
}
