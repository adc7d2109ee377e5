// Runs a step of a benchmark in a process of its own and watches its time and memory.

import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

const LOOK_MS = 250

/**
 * The JSON that the process prints last, with `peakMb`, its greatest resident memory where the system
 * tells it (Linux). {failed: reason} when it fails or exceeds a cap.
 */
export function runCapped(command, args, { maxSeconds = Infinity, maxMb = Infinity, env } = {}) {
  return new Promise((done) => {
    const options = { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } }
    const child = spawn(command, args, options)
    const began = performance.now()
    let peakMb = 0
    let stopped
    const chunks = []
    const notes = []
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.on('data', (chunk) => notes.push(chunk))
    const timer = setInterval(() => {
      peakMb = Math.max(peakMb, peakOf(child.pid))
      if (peakMb > maxMb) stopped = `more than ${maxMb} MB`
      else if (performance.now() - began > maxSeconds * 1000) stopped = `more than ${maxSeconds} s`
      if (stopped) child.kill('SIGKILL')
    }, LOOK_MS)
    child.on('error', (error) => {
      stopped = error.message
    })
    child.on('close', (code) => {
      clearInterval(timer)
      const text = Buffer.concat(chunks).toString().trim()
      if (code === 0) done({ ...JSON.parse(text.slice(text.lastIndexOf('\n') + 1)), peakMb })
      else done({ failed: stopped ?? reasonOf(Buffer.concat(notes).toString(), code), peakMb })
    })
  })
}

/** The line that names the error, e.g. "FATAL ERROR: … heap out of memory". */
function reasonOf(notes, code) {
  const lines = notes.split('\n').filter((line) => /error/i.test(line))
  return lines[0]?.trim() ?? `ended with ${code}`
}

function peakOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
