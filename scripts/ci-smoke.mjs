// Does what the README tells a newcomer, on this checkout: `npm start` with an empty npm cache, asks
// the running server, stops it, and starts it a second time. Prints one line per check and ends with
// "N passed, N failed".

import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const BASE = 'http://127.0.0.1:8080'
const QUESTION = 'which fixes does a build 1380 site need before SP2?'
// kb/'s list of the hotfixes that are required before the upgrade.
const REQUIRED_LIST = 'Q261931'
const SECOND_START_LIMIT_MS = 3000

let passed = 0
let failed = 0

function check(name, isRight, detail = '') {
  if (isRight) passed++
  else failed++
  console.log(`${isRight ? 'ok' : 'FAILED'}: ${name}${detail ? ` (${detail})` : ''}`)
}

function start(cache) {
  const env = { ...process.env, npm_config_cache: cache }
  delete env.QUARRY_INDEX
  const stdio = ['ignore', 'pipe', 'inherit']
  const child = spawn('npm', ['start'], { cwd: ROOT, env, stdio, detached: true })
  const output = { text: '' }
  child.stdout.on('data', (chunk) => {
    output.text += chunk
  })
  const ended = new Promise((done) => child.once('exit', (code) => done(code)))
  return { child, ended, output }
}

async function waitUntilReady(server, limitMs) {
  const began = Date.now()
  let isOver = false
  server.ended.then(() => {
    isOver = true
  })
  while (!isOver && Date.now() - began < limitMs) {
    const reply = await fetch(`${BASE}/readyz`).catch(() => undefined)
    if (reply?.ok) return Date.now() - began
    await new Promise((done) => setTimeout(done, 50))
  }
  return undefined
}

async function getJson(path) {
  const reply = await fetch(BASE + path)
  return { status: reply.status, body: await reply.json() }
}

/** Ends the whole group, as Ctrl-C in a terminal does; true when nothing listens any more. */
async function stop(server) {
  process.kill(-server.child.pid, 'SIGINT')
  for (let tries = 0; tries < 100; tries++) {
    const isGone = await fetch(`${BASE}/livez`).then(
      () => false,
      () => true,
    )
    if (isGone) return true
    await new Promise((done) => setTimeout(done, 50))
  }
  process.kill(-server.child.pid, 'SIGKILL')
  return false
}

async function askTheQuestion() {
  const search = await getJson(`/v1/search?q=${encodeURIComponent(QUESTION)}`)
  const ids = search.body.hits?.slice(0, 3).map((hit) => hit.id) ?? []
  check(
    'the build 1380 question finds the required hotfixes',
    ids.includes(REQUIRED_LIST),
    ids.join(' '),
  )
  const article = await getJson(`/v1/articles/${REQUIRED_LIST}`)
  check('the list is fetched', article.status === 200 && article.body.id === REQUIRED_LIST)
  check('it has sections', article.body.sections?.length > 0)
}

async function main() {
  const cache = mkdtempSync(join(tmpdir(), 'quarry-npm-'))
  rmSync(join(ROOT, 'node_modules'), { recursive: true, force: true })
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true })
  const first = start(cache)
  const firstMs = await waitUntilReady(first, 600_000)
  check('npm start answers', firstMs !== undefined, `${firstMs} ms from nothing`)
  if (firstMs !== undefined) {
    await askTheQuestion()
    check('it prints its address', first.output.text.includes(BASE))
    check('it stops like a program in a terminal, and nothing listens', await stop(first))
    const second = start(cache)
    const secondMs = await waitUntilReady(second, 60_000)
    const isFast = secondMs !== undefined && secondMs < SECOND_START_LIMIT_MS
    check('a second start takes under 3 s', isFast, `${secondMs} ms`)
    await stop(second)
  }
  rmSync(cache, { recursive: true, force: true })
  check('the index is where it belongs', existsSync(join(ROOT, 'index', 'CURRENT')))
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}

await main()
