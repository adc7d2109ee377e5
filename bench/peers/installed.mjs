// Peers that are no dependency of this program are installed aside, in pinned versions, under .bench/.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const FOLDER = join(import.meta.dirname, '../../.bench/peers')
const PEERS = { '@orama/orama': '3.1.18', flexsearch: '0.8.212' }

/** Nothing when they are there. Returns what went wrong, or `undefined`. */
export function installPeers() {
  if (Object.entries(PEERS).every(([name, version]) => versionOf(name) === version)) return
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(join(FOLDER, 'package.json'), '{ "private": true }\n')
  const wanted = Object.entries(PEERS).map(([name, version]) => `${name}@${version}`)
  const args = ['install', '--no-audit', '--no-fund', '--save-exact', ...wanted]
  const shell = process.platform === 'win32'
  const { status, stderr } = spawnSync('npm', args, { cwd: FOLDER, shell, encoding: 'utf8' })
  return status === 0 ? undefined : `npm install failed: ${stderr?.split('\n')[0]}`
}

/** Of a peer installed aside, or of a dependency. */
export function versionOf(name) {
  const folders = [FOLDER, join(import.meta.dirname, '../..')]
  for (const folder of folders) {
    const file = join(folder, 'node_modules', name, 'package.json')
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')).version
  }
  return undefined
}

/** Its CommonJS module, as a script inside the folder would get it. */
export async function importPeer(name) {
  const require = createRequire(join(FOLDER, 'package.json'))
  const module = await import(pathToFileURL(require.resolve(name)).href)
  return module.default ?? module
}
