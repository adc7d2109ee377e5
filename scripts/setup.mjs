// Brings a checkout to where it can run, with nothing but Node and npm: installs from the lock file,
// builds, and (with --kb) ingests kb/ into index/. Each step is skipped when nothing has changed.
// With --run, what follows is a quarry command, which then runs in this very process, so that a signal
// sent to it arrives.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const LOCK = join(ROOT, 'package-lock.json')
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json')
const BUILT = join(ROOT, 'dist', '.built')
const INDEX = resolve(ROOT, process.env.QUARRY_INDEX ?? 'index')
const KB_STAMP = join(INDEX, '.kb')

const say = (text) => process.stderr.write(`${text}\n`)

function fail(text) {
  say(text)
  process.exit(2)
}

function run(title, command, args) {
  say(`${title} …`)
  const shell = process.platform === 'win32'
  const result = spawnSync(command, args, { cwd: ROOT, shell, stdio: ['ignore', 2, 2] })
  if (result.error) fail(`${title} failed: ${result.error.message}`)
  if (result.status !== 0) fail(`${title} failed (${command} ended with ${result.status}).`)
}

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Quarry needs Node 20.19 or later; this is ${process.versions.node}.`)
  }
}

/** Whether node_modules holds what the lock file says, by npm's own record of what it installed. */
function isInstalled() {
  const record = read(INSTALLED)
  if (record === undefined) return false
  const installed = JSON.parse(record).packages
  const wanted = Object.entries(JSON.parse(readFileSync(LOCK, 'utf8')).packages)
  return wanted.every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
  )
}

function digestOf(paths) {
  const hash = createHash('sha256')
  const add = (path) => {
    const absolute = join(ROOT, path)
    if (!existsSync(absolute)) return
    hash.update(path).update('\0').update(readFileSync(absolute)).update('\0')
  }
  for (const path of paths) {
    const absolute = join(ROOT, path)
    if (/\.\w+$/.test(path)) add(path)
    else if (existsSync(absolute)) {
      const files = readdirSync(absolute, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
      for (const file of files.sort()) add(file)
    }
  }
  return hash.digest('hex')
}

function build() {
  const digest = digestOf(['src', 'tsconfig.json', 'package-lock.json'])
  if (read(BUILT) === digest) return digest
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true })
  run('Building', 'npm', ['run', '-s', 'build'])
  writeFileSync(BUILT, digest)
  return digest
}

/** Ingests kb/ unless the index is up to date or holds something the user ingested himself. */
function ingestKb(program) {
  const current = () => read(join(INDEX, 'CURRENT'))?.trim()
  const stamp = read(KB_STAMP)?.split('\n')
  const isOwn = current() === undefined || stamp?.[0] === current()
  const input = digestOf(['kb'])
  if (!isOwn || (stamp?.[1] === input && stamp?.[2] === program && current() !== undefined)) return
  mkdirSync(INDEX, { recursive: true })
  const cli = join(ROOT, 'dist', 'cli', 'main.js')
  run('Ingesting kb/', process.execPath, [cli, 'ingest', 'kb', '--index', INDEX, '--allow-shrink'])
  writeFileSync(KB_STAMP, [current(), input, program].join('\n'))
}

checkNode()
if (!isInstalled()) run('Installing dependencies', 'npm', ['ci', '--no-audit', '--no-fund'])
const program = build()
const runAt = process.argv.indexOf('--run')
const flags = runAt < 0 ? process.argv : process.argv.slice(0, runAt)
if (flags.includes('--kb')) ingestKb(program)
if (runAt >= 0) {
  const cli = join(ROOT, 'dist', 'cli', 'main.js')
  process.argv.splice(1, runAt, cli)
  await import(pathToFileURL(cli).href)
}
