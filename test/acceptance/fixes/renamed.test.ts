// The golden question in a world with other names: every article number, build, product name and file
// name of kb/ replaced by another. Nothing that is asked for is known beforehand.

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

/** Of a product's name, and no name by itself. */
const KEPT_WORDS = /^(?:for|and|the|of|edition|enterprise|professional|standard|learning)$/i

/** The names of products that articles of kb/ list, without vendor: "Systems Management Server". */
const PRODUCTS = [
  ...new Set(
    matches(/(?:^|>)[ \t-]*Microsoft ([A-Z][\w ]*?)(?:,? versions?)?(?= ?\d|\s*$|<)/gm).map(
      (name) => name.trim(),
    ),
  ),
].filter((name) => !/ (?:supports|has|hands)\b/.test(name))

const wordsOf = (name: string) => name.split(' ').filter((word) => !KEPT_WORDS.test(word))
const initialsOf = (words: readonly string[]) => words.map((word) => word[0]).join('')

/** New names in the old length, so that tables and underlined headings keep their columns. */
class World {
  readonly #articles: Renaming
  readonly #builds: Renaming
  readonly #files: Renaming
  readonly #words: Renaming
  /** "SMS" and what it is now. */
  readonly #initials: Renaming
  readonly #names: RegExp

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
    this.#words = renamed(PRODUCTS.flatMap(wordsOf), (old) => {
      const fresh = letters(old.length)
      return old === old.toUpperCase()
        ? fresh.toUpperCase()
        : `${fresh.slice(0, 1).toUpperCase()}${fresh.slice(1)}`
    })
    const long = PRODUCTS.map(wordsOf).filter((words) => words.length > 2)
    this.#initials = new Map(
      long.map((words) => [
        initialsOf(words),
        initialsOf(words.map((word) => this.#words.get(word) ?? word)),
      ]),
    )
    const beginnings = PRODUCTS.flatMap((name) => {
      const words = name.split(' ')
      return words.length > 2 ? [name, words.slice(0, 2).join(' ')] : [name]
    })
    const spaced = [...new Set(beginnings)]
      .sort((one, other) => other.length - one.length)
      .map((name) => name.split(' ').join('\\s+'))
    this.#names = new RegExp(`\\b(?:${spaced.join('|')})\\b`, 'g')
  }

  product(name: string): string {
    return this.#initials.get(name) ?? this.#productNames(name)
  }

  #productNames(text: string): string {
    const initials = new RegExp(`\\b(kb)?(${[...this.#initials.keys()].join('|')})(?![a-z])`, 'gi')
    return text
      .replace(this.#names, (name) => name.replace(/\w+/g, (word) => this.#words.get(word) ?? word))
      .replace(initials, (all, kb: string | undefined, short: string) => {
        const next = this.#initials.get(short.toUpperCase())
        if (next === undefined) return all
        return `${kb ?? ''}${short === short.toLowerCase() ? next.toLowerCase() : next}`
      })
  }

  article(id: string): string {
    return `Q${this.#articles.get(id.slice(1))}`
  }

  build(number: string): string {
    return this.#builds.get(number) ?? number
  }

  text(text: string): string {
    return this.#productNames(text)
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
      const product = world.product('SMS')
      expect(product).not.toBe('SMS')
      const set = await kb.fixes({ product, build: world.build(old), target: 'SP2' })
      const pairOf = (build: '1239' | '1380') => PAIRS[build].map((id) => world.article(id)).sort()
      expect(set.certainty).toBe('known')
      expect(ids(set, 'required')).toEqual(pairOf(old))
      expect(ids(set, 'doesNotApply')).toEqual(expect.arrayContaining(pairOf(other)))
      expect(set.steps.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['gate', 'wait']))
    },
  )

  test('the product answers to its names, in any letter case', async () => {
    const name = world.product('Systems Management Server')
    const ask = (product: string) =>
      kb.fixes({ product, build: world.build('1380'), target: 'SP2' })
    const byInitials = await ask(world.product('SMS').toLowerCase())
    expect(byInitials.product).toBe(name)
    expect(ids(byInitials, 'required')).toHaveLength(2)
    for (const spelling of [name, `Microsoft ${name}`, name.toUpperCase(), `${name} 2.0`]) {
      expect(await ask(spelling)).toEqual(byInitials)
    }
  })

  test('a name that nobody prints is refused with the nearest ones', async () => {
    const name = world.product('Systems Management Server')
    const ask = kb.fixes({ product: `${name.slice(0, -1)}q`, version: '2.0', servicePack: 'SP1' })
    await expect(ask).rejects.toMatchObject({ code: 'product-unknown' })
    await expect(ask).rejects.toThrow(name)
  })

  test('the old builds and numbers are unknown', async () => {
    const set = await kb.fixes({ product: 'SMS', build: '1380', target: 'SP2' })
    expect(ids(set, 'required')).toEqual([])
    const known = Object.values(set.groups).flatMap((fixes) => fixes.map(({ id }) => id))
    for (const id of Object.values(PAIRS).flat()) expect(known).not.toContain(id)
  })
})
