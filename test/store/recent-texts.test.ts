import { expect, test } from 'vitest'
import type { ArticleText } from '../../src/store/article-codec.ts'
import { RecentTexts } from '../../src/store/recent-texts.ts'

const stored = (text: string): ArticleText => ({ text, outline: { sections: [], boilerplate: [] } })
const letters = (count: number) => 'x'.repeat(count)

test('gives back the texts it was given', () => {
  const recent = new RecentTexts()
  const one = stored('one')
  recent.add(1, one, 1)
  expect(recent.get(1)).toBe(one)
  expect(recent.get(2)).toBeUndefined()
})

test('lets those go that were not read for the longest time', () => {
  const recent = new RecentTexts(100_000)
  for (let ordinal = 0; ordinal < 20; ordinal++) recent.add(ordinal, stored(letters(4000)), 1)
  expect(recent.get(0)?.text).toHaveLength(4000)
  for (let ordinal = 20; ordinal < 30; ordinal++) recent.add(ordinal, stored(letters(4000)), 1)
  expect(recent.get(0)).toBeDefined()
  expect(recent.get(1)).toBeUndefined()
  expect(recent.get(29)).toBeDefined()
})

test('never keeps more than its bound, whatever it is given', () => {
  const recent = new RecentTexts(50_000)
  for (let ordinal = 0; ordinal < 500; ordinal++) {
    recent.add(ordinal % 90, stored(letters((ordinal * 37) % 5000)), ordinal % 2 === 0 ? 1 : 2)
    expect(recent.bytes).toBeLessThanOrEqual(50_000)
  }
  expect(recent.bytes).toBeGreaterThan(40_000)
})

test('keeps no text that would take the room of many', () => {
  const recent = new RecentTexts(100_000)
  recent.add(1, stored(letters(10_000)), 1)
  recent.add(2, stored(letters(4000)), 2)
  expect(recent.get(1)).toBeUndefined()
  expect(recent.get(2)).toBeUndefined()
  expect(recent.bytes).toBe(0)
})

test('is empty when it was cleared', () => {
  const recent = new RecentTexts()
  recent.add(1, stored('one'), 1)
  recent.clear()
  expect(recent.get(1)).toBeUndefined()
  expect(recent.bytes).toBe(0)
})
