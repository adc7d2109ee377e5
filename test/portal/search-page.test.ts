import { describe, expect, test } from 'vitest'
import type { SearchResponse } from '../../src/contract/search.ts'
import { searchPage } from '../../src/portal/search/search-page.ts'

const RESPONSE: SearchResponse = {
  query: 'mail queeu',
  total: 40,
  limit: 10,
  offset: 10,
  snapshot: 's',
  hits: [],
  notices: [
    { code: 'spelling-corrected', detail: 'Said once already.' },
    { code: 'filter-ignored', detail: 'The filter <x> is none.' },
  ],
  corrections: [{ from: 'queeu', to: 'queue' }],
}
const query = { q: 'mail queeu', offset: 10, family: ['Mail & More'] }
const { markup } = searchPage({ query, response: RESPONSE }).main

describe('the page of results', () => {
  test('says what was searched for instead of what was typed, once', () => {
    expect(markup).toContain('<b>queue</b> instead of queeu')
    expect(markup).toContain(
      'href="/search?q=mail+queeu&amp;offset=10&amp;family=Mail+%26+More&amp;spelling=off"',
    )
    expect(markup).not.toContain('Said once already')
  })

  test('says how the query was understood, as text', () => {
    expect(markup).toContain('<p>The filter &lt;x&gt; is none.</p>')
  })

  test('leads to the pages before and behind, with the same filters', () => {
    expect(markup).toContain('rel="prev" href="/search?q=mail+queeu&amp;family=Mail+%26+More"')
    expect(markup).toContain(
      'rel="next" href="/search?q=mail+queeu&amp;offset=20&amp;family=Mail+%26+More"',
    )
  })
})
