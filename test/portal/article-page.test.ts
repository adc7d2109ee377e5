import { describe, expect, test } from 'vitest'
import type { FixVerdict } from '../../src/contract/fixes.ts'
import { linkWay } from '../../src/portal/article/link-way.ts'
import { type SiteNote, siteBadges } from '../../src/portal/article/site-badges.ts'

const verdict = (fields: Partial<FixVerdict>): FixVerdict => ({
  id: 'Q100001',
  held: true,
  verdict: 'applies',
  because: 'It is for build 1.',
  certainty: 'stated',
  citations: [],
  ...fields,
})
const note = (fix: FixVerdict, nearest: FixVerdict[] = [], siblings: string[] = []): SiteNote => ({
  fields: { product: 'Example & Co', build: '1' },
  isRemembered: false,
  siblings,
  explanation: { snapshot: 's', group: 'available', fix, nearest },
})
const badges = (site: SiteNote | undefined) =>
  siteBadges(site, linkWay(site))
    .map(({ markup }) => markup)
    .join('')

describe('badges of a site', () => {
  test('say that the service pack holds the fix', () => {
    const included = badges(note(verdict({ verdict: 'already-included' })))
    expect(included).toBe('<li class="badge good">Included in your service pack</li>')
  })

  test('name the sibling for the build, with the site kept in its address', () => {
    const other = verdict({ id: 'Q100002' })
    const site = note(
      verdict({ verdict: 'does-not-apply', failed: 'release' }),
      [other],
      ['Q100002'],
    )
    expect(badges(site)).toContain(
      'Sibling for your build: <a href="/articles/Q100002?product=Example+%26+Co&amp;build=1">',
    )
  })

  test('call no article a sibling that nothing says is one', () => {
    const other = verdict({ id: 'Q100002' })
    const site = note(verdict({ verdict: 'does-not-apply', failed: 'release' }), [other])
    expect(badges(site)).toBe('<li class="badge warn">Not for your build</li>')
  })

  test('say nothing of another product, nor without a site', () => {
    expect(badges(note(verdict({ verdict: 'does-not-apply', failed: 'product' })))).toBe('')
    expect(badges(undefined)).toBe('')
  })
})

test('what a cookie remembers does not stand in addresses', () => {
  const site = { ...note(verdict({})), isRemembered: true }
  expect(linkWay(site).article('Q100002')).toBe('/articles/Q100002')
})
