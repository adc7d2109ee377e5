import { afterAll, beforeAll, expect, test } from 'vitest'
import { articleText, createTestIndex } from '../engine/build-kb.ts'
import { quarry } from './capture.ts'

const index = createTestIndex()
const ask = (...args: string[]) => quarry('releases', ...args, '--index', index.indexDirectory)

beforeAll(() =>
  index.fill({
    'kb/gates.txt': articleText({
      number: 'Q200001',
      title: 'SMS: How to Tell the Gates Apart',
      product: 'Systems Management Server version 2.0',
      sections: {
        SUMMARY: '  SMS 2.0 SP1 (2.0.1380.1000)\n  SMS 2.0 SP2 (2.0.1493.2000)',
        'MORE INFORMATION': 'The gate shows 2.0.1555.1 at times.',
      },
    }),
  }),
)
afterAll(() => index.remove())

test('quarry releases prints the table with its sources', async () => {
  const { code, stdout, stderr } = await ask('--product', 'sms')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/^known\nproduct .*stated by\n/)
  expect(stdout).toMatch(/2\.0 +SP1 +2\.0\.1380\.1000 +Q200001\n/)
  expect(stdout).toMatch(/\n2 of 2 releases\n$/)
})

test('quarry releases prints the neighbours of a build between two', async () => {
  const { code, stdout } = await ask('--product', 'sms', '--build', '1420')
  expect(code).toBe(0)
  expect(stdout).toMatch(
    /^approximate\n\nnearest below\n[\s\S]*1380[\s\S]*nearest above\n[\s\S]*1493/,
  )
})

test('quarry releases exits with 1 for an unknown build and shows where it stands', async () => {
  const { code, stdout } = await ask('--product', 'sms', '--build', '1555')
  expect(code).toBe(1)
  expect(stdout).toMatch(/^unknown\n[\s\S]*2\.0\.1555\.1 +Q200001 +text +SP1, SP2\n$/)
})

test('quarry releases names the products that are known for one that is not', async () => {
  const { code, stdout } = await ask('--product', 'Gatekeeper')
  expect([code, stdout]).toEqual([
    1,
    'unknown\n\nReleases are known of:\n  Systems Management Server\n',
  ])
})

test('quarry releases prints the reply of the REST API with --json', async () => {
  const { stdout } = await ask('--build', '1380', '--product-version', '2.0', '--json')
  expect(JSON.parse(stdout)).toMatchObject({
    outcome: 'known',
    releases: [{ product: 'Systems Management Server', servicePack: 'SP1' }],
  })
})

test('quarry releases refuses what is no build, and a version given twice', async () => {
  expect((await ask('--build', 'SP2')).code).toBe(2)
  const twice = await ask('--product', 'SMS 2.0', '--product-version', '1.2')
  expect(twice.stderr).toContain('given twice')
})

test('quarry service-packs prints what each holds, and exits with 1 where none is told of', async () => {
  const packs = (product: string) =>
    quarry('service-packs', product, '--index', index.indexDirectory)
  const { code, stdout } = await packs('sms')
  expect(code).toBe(0)
  expect(stdout).toMatch(/^Systems Management Server\nversion .*told by\n/)
  expect(stdout).toMatch(/2\.0 +SP2 +0/)
  expect(await packs('Gatekeeper')).toMatchObject({ code: 1, stdout: '' })
})
