// Fix lists against their members: with the lists left out, the members' own words and keywords have
// to say in which service pack they are corrected; with them, each list is a source of its own.

import { describe, expect, test } from 'vitest'
import { FIX_GROUPS, type FixGroup, type FixVerdict } from '../../../src/contract/fixes.ts'
import type { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { type FixList, readFixLists } from './case-files.ts'
import { canRun, useCaseIndex } from './case-index.ts'

const LISTS = readFixLists()

/** Held articles on other products, which a list names by mistake (README.md). */
const WRONG_NUMBERS = new Set(['Q189468', 'Q193623'])

/** Article → its verdict at the service pack of the list, with its group. */
async function standings(kb: KnowledgeBase, { product, version, servicePack }: FixList) {
  const found = new Map<string, { fix: FixVerdict; group: FixGroup }>()
  const limit = 200
  for (let offset = 0; ; offset += limit) {
    const site = { product, version, servicePack, limit, offset }
    const { groups } = await kb.fixes({ ...site, include: [...FIX_GROUPS] })
    for (const group of FIX_GROUPS)
      for (const fix of groups[group]) found.set(fix.id, { fix, group })
    if (FIX_GROUPS.every((group) => groups[group].length < limit)) return found
  }
}

describe.skipIf(!canRun).each([
  { name: 'without the lists', lists: [] as readonly FixList[] },
  { name: 'with the lists', lists: LISTS },
])('$name', ({ lists }) => {
  const members = LISTS.flatMap(({ heldMembers }) => heldMembers)
  const kb = useCaseIndex([...members, ...lists.map(({ list }) => list)], true)

  const groupOf = async (list: FixList) => {
    const stands = await standings(kb(), list)
    return list.heldMembers.filter((id) => !WRONG_NUMBERS.has(id)).map((id) => stands.get(id))
  }

  if (lists.length === 0) {
    test.each(LISTS)('$list: $product $version $servicePack', async (list) => {
      const members = await groupOf(list)
      const found = members.filter((one) => one?.group === 'alreadyIncluded').length
      expect(found / members.length).toBeGreaterThanOrEqual(0.95)
    })
    return
  }

  test.each(LISTS)('$list: $product $version $servicePack', async (list) => {
    const members = await groupOf(list)
    const isSource = (one: (typeof members)[number]) =>
      one?.fix.citations.some(({ article }) => article === list.list) === true
    expect(members.filter((one) => !isSource(one))).toEqual([])
    const disputed = members.filter((one) => one?.group !== 'alreadyIncluded')
    expect(disputed.map((one) => [one?.group, one?.fix.failed])).toEqual(
      disputed.map(() => ['undecided', 'alreadyIncluded']),
    )
    expect(disputed.length / members.length).toBeLessThan(0.03)
  })
})
