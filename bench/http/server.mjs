// Starts `quarry serve` for a benchmark and stops it again.

import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const CLI = join(import.meta.dirname, '../../dist/cli/main.js')

/**
 * {address, pids(), rssMb(), stop(), ended} of a service that listens on a free port. `env` is added
 * to its environment; its log goes to `log`, a file descriptor or "ignore".
 */
export function startServer({ index, workers = 1, env = {}, log = 'ignore' }) {
  const args = [CLI, 'serve', '--json', '--port', '0', '--index', index, '--workers', `${workers}`]
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', log],
    env: { ...process.env, ...env },
  })
  const ended = new Promise((done) => child.once('exit', (code) => done(code)))
  const pids = () => [child.pid, ...childrenOf(child.pid)]
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (chunk) => {
      text += chunk
      if (!text.includes('\n}')) return
      const { address, articles } = JSON.parse(text)
      const stop = () => {
        child.kill('SIGTERM')
        return ended
      }
      const signal = (name) => child.kill(name)
      resolve({ address, articles, ended, stop, signal, rssMb: () => sum(pids().map(rssOf)) })
    })
    ended.then((code) => reject(new Error(`The service ended with ${code}.`)))
  })
}

function childrenOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
    return text === '' ? [] : text.split(' ').map(Number).filter(isServing)
  } catch {
    return []
  }
}

/** An ingest is a process of its own, gone when it has ended. */
function isServing(pid) {
  try {
    return !readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('ingest-process')
  } catch {
    return false
  }
}

function rssOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0)
