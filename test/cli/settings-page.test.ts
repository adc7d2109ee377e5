import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SETTINGS } from '../../src/config/settings.table.ts'

test('docs/operate.md lists every setting with its variable and default', () => {
  const page = readFileSync(new URL('../../docs/operate.md', import.meta.url), 'utf8')
  const listed = page.split('\n').flatMap((line) => {
    const [, name, variable, fallback, purpose] =
      /^\| `(\w+)` \| `(\w+)` \| (.*?) \| (.*) \|$/.exec(line) ?? []
    return name === undefined ? [] : [{ name, variable, fallback, purpose }]
  })
  const wanted = Object.entries(SETTINGS).map(([name, { variable, fallback, purpose }]) => ({
    name,
    variable,
    fallback: fallback === undefined || Array.isArray(fallback) ? 'none' : `\`${fallback}\``,
    purpose,
  }))
  expect(listed).toEqual(wanted)
})
