// The layering of ARCHITECTURE.md as a test: who may import whom, one door per library, no circles,
// and no document that names a path which does not exist.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const SRC = join(ROOT, 'src')

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  contract: [],
  text: ['model'],
  source: ['model'],
  formats: ['model'],
  extract: ['model', 'text'],
  indexes: ['model', 'text'],
  store: ['model', 'indexes'],
  ingest: ['model', 'text', 'source', 'formats', 'extract', 'indexes', 'store'],
  render: ['model'],
  engine: ['model', 'text', 'indexes', 'store', 'render', 'contract'],
  http: ['model', 'contract', 'engine', 'chat', 'mcp', 'portal'],
  chat: ['model', 'contract', 'engine', 'render'],
  mcp: ['model', 'contract', 'engine'],
  portal: ['model', 'contract', 'engine', 'render'],
  web: ['contract'],
  client: ['contract'],
  cli: [
    'model',
    'contract',
    'text',
    'source',
    'formats',
    'extract',
    'indexes',
    'store',
    'ingest',
    'render',
    'engine',
    'http',
    'chat',
    'mcp',
    'config',
  ],
  config: ['contract', 'model'],
}

/** Library → the one place under src/ that may import it at run time; few have two. */
const DOORS: Readonly<Record<string, string | readonly string[]>> = {
  typebox: 'contract/',
  porter2: 'text/',
  'iconv-lite': 'source/',
  tinyglobby: 'source/',
  remark: 'formats/',
  'remark-gfm': ['formats/', 'render/'],
  'remark-stringify': 'render/',
  'remark-rehype': 'render/',
  'rehype-parse': 'formats/',
  'rehype-sanitize': 'render/',
  'rehype-stringify': 'render/',
  unified: ['formats/', 'render/'],
  'gray-matter': 'formats/front-matter.ts',
  minisearch: 'indexes/suggest/',
  piscina: 'ingest/',
  fastify: 'http/',
  '@fastify/': 'http/',
  '@platformatic/prom-client': 'http/metrics.ts',
  '@modelcontextprotocol/': 'mcp/',
  lit: 'web/',
  'close-with-grace': 'cli/',
  commander: 'cli/',
}

/** Libraries with two doors: YAML is read as front matter and written as openapi.yaml. */
const YAML_DOORS = ['formats/front-matter.ts', 'http/openapi.ts', 'config.ts']

interface Import {
  readonly target: string
  readonly isTypeOnly: boolean
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(SRC, join(entry.parentPath, entry.name)))
    .sort()
}

const IMPORT =
  /(?:^|\n)\s*(import|export)(\s+type)?\s+(?:[^'"]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/g

function importsOf(file: string): Import[] {
  const text = readFileSync(join(SRC, file), 'utf8')
  return [...text.matchAll(IMPORT)].map((match) => ({
    target: match[3] ?? match[4] ?? '',
    isTypeOnly: match[2] !== undefined,
  }))
}

const isRelative = (target: string) => target.startsWith('.')
const targetFile = (file: string, target: string) =>
  relative(SRC, resolve(SRC, dirname(file), target))
const folderOf = (file: string) =>
  file.includes('/') ? (file.split('/')[0] ?? '') : file.replace(/\.ts$/, '')

const FILES = sourceFiles(SRC)

describe('layers', () => {
  test.for(FILES)('%s imports only what its folder may', (file) => {
    const folder = folderOf(file)
    const foreign = importsOf(file)
      .filter(({ target }) => isRelative(target))
      .map(({ target }) => folderOf(targetFile(file, target)))
      .filter((target) => target !== folder && !MAY_IMPORT[folder]?.includes(target))
    expect(foreign).toEqual([])
  })

  test.for(FILES)('%s imports files that exist, with their .ts extension', (file) => {
    const missing = importsOf(file)
      .filter(({ target }) => isRelative(target))
      .filter(({ target }) => !existsSync(resolve(SRC, dirname(file), target)))
    expect(missing).toEqual([])
  })

  test.for(FILES.filter((file) => /^(?:client|web)\//.test(file)))(
    '%s, which runs in browsers, takes only types from other folders',
    (file) => {
      const folder = folderOf(file)
      const taken = importsOf(file)
        .filter(({ target, isTypeOnly }) => isRelative(target) && !isTypeOnly)
        .map(({ target }) => folderOf(targetFile(file, target)))
        .filter((target) => target !== folder)
      expect(taken).toEqual([])
    },
  )

  test('every folder of src is in the table', () => {
    const folders = new Set(FILES.map(folderOf))
    expect([...folders].filter((folder) => !(folder in MAY_IMPORT))).toEqual([])
  })
})

describe('doors', () => {
  test.for(FILES)('%s uses a library only through its door', (file) => {
    const astray = importsOf(file)
      .filter(({ isTypeOnly }) => !isTypeOnly)
      .map(({ target }) => target)
      .filter((target) => {
        if (target === 'yaml') return !YAML_DOORS.includes(file)
        const door = Object.entries(DOORS).find(
          ([library]) => target === library || target.startsWith(library.replace(/\/?$/, '/')),
        )?.[1]
        return door !== undefined && ![door].flat().some((place) => file.startsWith(place))
      })
    expect(astray).toEqual([])
  })

  test('every run-time dependency has a door', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    const { dependencies } = manifest as { dependencies: Record<string, string> }
    const doorless = Object.keys(dependencies).filter(
      (name) => name !== 'yaml' && !(name in DOORS) && !(`${name.split('/')[0]}/` in DOORS),
    )
    expect(doorless).toEqual([])
  })
})

test('no file imports itself in a circle', () => {
  const graph = new Map(
    FILES.map((file) => [
      file,
      importsOf(file)
        .filter(({ target, isTypeOnly }) => isRelative(target) && !isTypeOnly)
        .map(({ target }) => targetFile(file, target)),
    ]),
  )
  const finished = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) circles.push([...trail, file].join(' → '))
    if (trail.includes(file) || finished.has(file)) return
    for (const target of graph.get(file) ?? []) visit(target, [...trail, file])
    finished.add(file)
  }
  for (const file of FILES) visit(file, [])
  expect(circles).toEqual([])
})

const DOCUMENTS = ['README.md', 'ARCHITECTURE.md']
// `src/text/analyzer.ts`, `kb/`, `npm run bench:search`
const NAMED_PATH =
  /`((?:src|kb|index|test|bench|scripts|docs|deploy|\.ci)\/[\w./-]*|[\w-]+\.(?:json|yaml|md))`/g
const NAMED_SCRIPT = /npm run (?:-s )?([\w:]+)/g

test.for(DOCUMENTS)('%s names only paths and scripts that exist', (document) => {
  const text = readFileSync(join(ROOT, document), 'utf8')
  const derived = /^index\/(?!README)/
  const missing = [...text.matchAll(NAMED_PATH)]
    .map((match) => match[1] ?? '')
    .filter((path) => !derived.test(path) && !existsSync(join(ROOT, path)))
  const manifest: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const { scripts } = manifest as { scripts: Record<string, string> }
  const unknown = [...text.matchAll(NAMED_SCRIPT)]
    .map((match) => match[1] ?? '')
    .filter((script) => !(script in scripts))
  expect({ missing, unknown }).toEqual({ missing: [], unknown: [] })
})
