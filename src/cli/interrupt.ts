// Ctrl-C as a signal that a task can heed.

/**
 * Runs `task` with a signal that the first SIGINT or SIGTERM, or `outer`, aborts. A second Ctrl-C
 * ends the process at once.
 */
export async function untilInterrupted<T>(
  outer: AbortSignal,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const interrupt = new AbortController()
  const abort = () => interrupt.abort()
  process.once('SIGINT', abort).once('SIGTERM', abort)
  try {
    return await task(AbortSignal.any([outer, interrupt.signal]))
  } finally {
    process.removeListener('SIGINT', abort).removeListener('SIGTERM', abort)
  }
}
