import { expect, test } from 'vitest'
import type { Site } from '../../../src/engine/fixes/site.ts'
import { withFirstRelease } from '../../../src/engine/plans/first-release.ts'
import { parseBuild } from '../../../src/engine/releases/build-number.ts'
import type { StatedRelease } from '../../../src/engine/releases/release-table.ts'

const stated = (printed: string, servicePack?: string): StatedRelease => ({
  family: 'Exchange Server',
  version: '4.0',
  build: parseBuild(printed) ?? { parts: [0], letter: '' },
  printed,
  article: 0,
  span: { start: 0, end: 1 },
  ...(servicePack !== undefined && { servicePack }),
})

const siteAt = (source: StatedRelease): Site => ({
  family: 'Exchange Server',
  isTerminalServer: false,
  readings: [{ version: '4.0' }],
  build: { outcome: 'known', readings: [{ version: '4.0', sources: [source] }] },
  installed: new Set(),
})

const PACKS = [stated('838.15', 'SP1'), stated('993.4', 'SP2')]

test('a build below those of all service packs is the release without one', () => {
  const { readings } = withFirstRelease(siteAt(stated('837.10')), PACKS)
  expect(readings).toEqual([{ version: '4.0', servicePack: 'none' }])
})

test.each([
  ['among those of service packs', siteAt(stated('900')), PACKS],
  ['of a version without known service packs', siteAt(stated('837.10')), []],
])('a build %s stays as it is read', (_, site, packs) => {
  expect(withFirstRelease(site, packs).readings).toEqual([{ version: '4.0' }])
})
