import { describe, expect, test } from 'vitest'
import type { ArticleView } from '../../src/contract/article.ts'
import type { FixVerdict } from '../../src/contract/fixes.ts'
import { statusBadges } from '../../src/portal/article/badges.ts'
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

describe('badges of an article', () => {
  const span = { start: 10, end: 20 }
  const article = {
    id: 'Q100001',
    appliesTo: [],
    fixedIn: [
      { quote: '', span, evidence: 'text', articles: [], releases: [{ servicePack: 'SP2', span }] },
    ],
    includedIn: [
      {
        quote: '',
        span,
        subject: 'this-fix',
        articles: [],
        releases: [{ servicePack: 'SP2', span }],
      },
      {
        quote: '',
        span,
        subject: 'this-fix',
        articles: [],
        releases: [{ servicePack: 'latest', span }],
      },
      { quote: '', span, subject: 'named', articles: [], releases: [{ servicePack: 'SP9', span }] },
      {
        quote: '',
        span,
        subject: 'this-fix',
        articles: [],
        releases: [{ servicePack: 'SP8', span }],
        isNegated: true,
      },
    ],
    supersedes: [
      {
        quote: '',
        span,
        direction: 'superseded-by',
        articles: ['Q100009'],
        names: [],
        releases: [],
      },
    ],
  } as unknown as ArticleView

  test('say where it is fixed, what holds it and what replaces it, each with its passage', () => {
    const shown = statusBadges(article, [], linkWay(undefined)).map(({ markup }) => markup)
    expect(shown).toEqual([
      '<li class="badge good">Fixed in <a href="/articles/Q100001?quote=10-20#quote">SP2</a></li>',
      '<li class="badge good">Included in <a href="/articles/Q100001?quote=10-20#quote">(latest service pack)</a></li>',
      '<li class="badge warn">Superseded by <a href="/articles/Q100009">Q100009</a> <a href="/articles/Q100001?quote=10-20#quote">why</a></li>',
    ])
  })
})
