// The golden question in a world with other names: every article number, build and file name of kb/
// replaced by another. Nothing that is asked for is known beforehand.

import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FixGroup, FixSet } from '../../../src/contract/fixes.ts'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { createTestIndex } from '../../engine/build-kb.ts'

const KB = join(import.meta.dirname, '../../../kb')
const PATHS = readdirSync(KB, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.(?:md|txt|html?)$/i.test(path),
)
const TEXTS = new Map(PATHS.map((path) => [path, readFileSync(join(KB, path), 'latin1')]))
const ALL = [...TEXTS.values()].join('\n')

/** Numbers from 0 up to `limit`, the same for the same seed. */
function random(seed: number) {
  let state = seed
  return (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % limit
  }
}

type Renaming = ReadonlyMap<string, string>

/** Each name its own new one, none of them an old one. */
function renamed(names: Iterable<string>, fresh: (old: string) => string): Renaming {
  const olds = [...new Set(names)].sort()
  const taken = new Set(olds)
  return new Map(
    olds.map((old) => {
      let next = fresh(old)
      while (taken.has(next) || ALL.includes(next)) next = fresh(old)
      taken.add(next)
      return [old, next]
    }),
  )
}

const matches = (pattern: RegExp) => [...ALL.matchAll(pattern)].map(([, found = '']) => found)

/** New names in the old length, so that tables and underlined headings keep their columns. */
class World {
  readonly #articles: Renaming
  readonly #builds: Renaming
  readonly #files: Renaming

  constructor(seed: number) {
    const next = random(seed)
    const letters = (length: number) =>
      Array.from({ length }, () => String.fromCharCode(97 + next(26))).join('')
    const numbers = [
      ...matches(/\bQ(\d{5,6})\b/g),
      ...PATHS.flatMap((path) => /\d{5,6}/.exec(path) ?? []),
    ]
    this.#articles = renamed(numbers, (old) =>
      String(10 ** (old.length - 1) + next(9 * 10 ** (old.length - 1))),
    )
    this.#builds = renamed(matches(/\bbuild (\d{4})\b/gi), () => String(2100 + next(7800)))
    this.#files = renamed(
      matches(/\b([a-z_]\w{2,11})\.(?:dll|exe|tcf|ocx)\b/gi).map((name) => name.toLowerCase()),
      (old) => letters(old.length),
    )
  }

  article(id: string): string {
    return `Q${this.#articles.get(id.slice(1))}`
  }

  build(number: string): string {
    return this.#builds.get(number) ?? number
  }

  text(text: string): string {
    return text
      .replace(/\b(Q?)(\d{5,6})\b/g, (all, q: string, id: string) => {
        const next = this.#articles.get(id)
        return next === undefined ? all : `${q}${next}`
      })
      .replace(/(?<![\d/])\d{4}(?![\d/])/g, (number) => this.build(number))
      .replace(
        /\b([a-z_]\w{2,11})(\.(?:dll|exe|tcf|ocx))\b/gi,
        (all, name: string, end: string) => {
          const next = this.#files.get(name.toLowerCase())
          return next === undefined ? all : `${next[0]?.toUpperCase()}${next.slice(1)}${end}`
        },
      )
  }

  copyTo(folder: string): void {
    for (const [path, text] of TEXTS) {
      const target = join(folder, dirname(path), this.text(basename(path)))
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, this.text(text), 'latin1')
    }
    cpSync(join(KB, 'README.md'), join(folder, 'README.md'))
  }
}

const PAIRS = { '1239': ['Q251070', 'Q252718'], '1380': ['Q249077', 'Q252717'] } as const

const ids = ({ groups }: FixSet, group: FixGroup) => groups[group].map(({ id }) => id).sort()

describe.each([1, 2, 3, 4, 5])('World %i', (seed) => {
  const world = new World(seed)
  const folder = mkdtempSync(join(tmpdir(), 'quarry-world-'))
  const index = createTestIndex()
  let kb: KnowledgeBase

  beforeAll(async () => {
    world.copyTo(folder)
    await index.fillFrom(folder)
    kb = await KnowledgeBase.open(index.indexDirectory)
  }, 120_000)
  afterAll(async () => {
    await kb?.close()
    index.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  test.each(['1239', '1380'] as const)(
    'a site at the new name of %s needs its pair',
    async (old) => {
      const other = old === '1239' ? '1380' : '1239'
      const set = await kb.fixes({ product: 'SMS', build: world.build(old), target: 'SP2' })
      const pairOf = (build: '1239' | '1380') => PAIRS[build].map((id) => world.article(id)).sort()
      expect(set.certainty).toBe('known')
      expect(ids(set, 'required')).toEqual(pairOf(old))
      expect(ids(set, 'doesNotApply')).toEqual(expect.arrayContaining(pairOf(other)))
      expect(set.steps.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['gate', 'wait']))
    },
  )

  test('the old builds and numbers are unknown', async () => {
    const set = await kb.fixes({ product: 'SMS', build: '1380', target: 'SP2' })
    expect(ids(set, 'required')).toEqual([])
    const known = Object.values(set.groups).flatMap((fixes) => fixes.map(({ id }) => id))
    for (const id of Object.values(PAIRS).flat()) expect(known).not.toContain(id)
  })
})
