// Unpacks the public archive for tests and benchmarks: every .tar.xz of a folder (default
// ../shared/corpus) into .corpus/<name>/. Needs tar and xz.

import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const FROM = resolve(ROOT, process.argv[2] ?? '../shared/corpus')
const TO = join(ROOT, '.corpus')

function fail(text) {
  console.error(text)
  process.exit(2)
}

if (!existsSync(FROM))
  fail(`There is no folder ${FROM}; name the folder that holds the .tar.xz files.`)
const archives = readdirSync(FROM)
  .filter((name) => name.endsWith('.tar.xz'))
  .sort()
if (archives.length === 0) fail(`There is no .tar.xz file in ${FROM}.`)

for (const archive of archives) {
  const name = basename(archive, '.tar.xz')
  const target = join(TO, name)
  const stamp = join(TO, `${name}.unpacked`)
  const size = String(statSync(join(FROM, archive)).size)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === size) {
    console.error(`${name}: already unpacked`)
    continue
  }
  console.error(`${name}: unpacking …`)
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  const result = spawnSync('tar', ['-xJf', join(FROM, archive), '-C', target], { stdio: 'inherit' })
  if (result.error || result.status !== 0)
    fail(`Could not unpack ${archive}: tar and xz are needed.`)
  writeFileSync(stamp, size)
}
