import { afterAll, beforeAll, expect, test } from 'vitest'
import { articleText, createTestIndex } from '../engine/build-kb.ts'
import { quarry } from './capture.ts'

const index = createTestIndex()
const ask = (...args: string[]) => quarry(...args, '--index', index.indexDirectory)
const see = (...lines: string[]) =>
  `For more information, see the following articles in the Microsoft Knowledge Base:\n\n${lines
    .map((line) => `   ${line}\n`)
    .join('\n')}`

beforeAll(() =>
  index.fill({
    'kb/one.txt': articleText({
      number: 'Q320001',
      title: 'Spool "Folder" <Fills> & Overflows',
      sections: {
        'MORE INFORMATION': see('Q320002 Gate Keeper Sleeps at Dawn', 'Q320009 Not Here =1+1'),
        STATUS: '',
      },
    }),
    'kb/two.txt': articleText({
      number: 'Q320002',
      title: 'Gate Keeper Sleeps at Noon',
      sections: { SYMPTOMS: 'It sleeps.' },
    }),
  }),
)
afterAll(() => index.remove())

test('quarry links prints a table, or the quotes', async () => {
  const { code, stdout } = await ask('links', '320001')
  expect(code).toBe(0)
  expect(stdout).toMatch(/^Q320001 {2}Spool "Folder" <Fills> & Overflows\nsee-also 2\n\nway /)
  expect(stdout).toMatch(/\nout {2}see-also {2}Q320009 {2}not held {2}MORE INFORMATION {2}Not Here/)
  expect(stdout).toMatch(/\n2 of 2 links, to 2 articles\n$/)
  const quoted = await ask('links', 'Q320001', '--quotes', '--direction', 'out', '--limit', '1')
  expect(quoted.stdout).toContain('     Q320001: “Q320002 Gate Keeper Sleeps at Dawn”\n')
})

test('quarry links answers for an article that is only cited, and exits with 1 for none', async () => {
  const { code, stdout } = await ask('links', 'Q320009')
  expect(code).toBe(0)
  expect(stdout).toMatch(/^Q320009 {2}Not Here =1\+1 {2}\(not held\)\n/)
  expect((await ask('links', 'Q329999')).code).toBe(1)
  expect((await ask('links', 'Q320001', '--type', 'lists')).code).toBe(1)
})

test('quarry links refuses what the contract refuses', async () => {
  const { code, stderr } = await ask('links', 'Q320001', '--type', 'friend')
  expect(code).toBe(2)
  expect(stderr).toMatch(/^quarry: type\.0 must be /)
})

test('quarry graph draws an SVG with escaped titles and dashed ghosts', async () => {
  const { code, stdout } = await ask('graph', 'Q320001')
  expect(code).toBe(0)
  expect(stdout).toMatch(/^<svg [\s\S]*<\/svg>\n$/)
  expect(stdout).toContain('Spool &quot;Folder&quot; &lt;Fills&gt;')
  expect(stdout).toMatch(/stroke-dasharray="5 4"\/>\n<text[^>]*>Q320009</)
})

test.for([
  ['dot', /^digraph links \{\n[\s\S]*label="Q320001\\nSpool \\"Folder\\" <Fills> & Overflows"/],
  ['mermaid', /^flowchart LR\n {2}n0\["Q320001<br>Spool #34;Folder#34; #60;Fills#62; #38;/],
] as const)('quarry graph --format %s', async ([format, expected]) => {
  const { code, stdout } = await ask('graph', 'Q320001', '--format', format, '--depth', '2')
  expect(code).toBe(0)
  expect(stdout).toMatch(expected)
})

test('quarry graph prints the neighbourhood with --json', async () => {
  const { stdout } = await ask('graph', 'Q320009', '--json')
  expect(JSON.parse(stdout)).toMatchObject({ id: 'Q320009', total: 2 })
  expect((await ask('graph', 'Q329999')).code).toBe(1)
})

test('quarry lint prints each report', async () => {
  const { code, stdout } = await ask('lint')
  expect(code).toBe(0)
  expect(stdout).toMatch(/section-empty {2}Q320001 {2}2001-03-14 {2}STATUS\n/)
  const links = await ask('lint', 'Q320001', '--report', 'links')
  expect(links.stdout).toMatch(/^dangling 1, title-drift 1\n/)
  expect(links.stdout).toContain('Q320002 “Gate Keeper Sleeps at Dawn”')
  const none = await ask('lint', 'Q320002', '--report', 'contradictions')
  expect([none.code, none.stdout]).toEqual([1, 'Nothing to object to.\n'])
})

test('quarry lint prints a table for spreadsheets, without formulas', async () => {
  const { stdout } = await ask('lint', '--report', 'links', '--kind', 'dangling', '--csv')
  expect(stdout.split('\n')[0]).toBe('kind,severity,article,title,changed,target,what,quotes')
  expect(stdout).toContain('dangling,warning,Q320001,"Spool ""Folder"" <Fills> & Overflows",')
})

test('quarry lint prints the quotes and the JSON of the REST API', async () => {
  const { stdout } = await ask('lint', '--report', 'links', '--quotes')
  expect(stdout).toContain('     Q320001: “Q320002 Gate Keeper Sleeps at Dawn”\n')
  const json = await ask('lint', '--report', 'links', '--json')
  expect(JSON.parse(json.stdout)).toMatchObject({ report: 'links', total: 2 })
  expect((await ask('lint', '--report', 'links', '--severity', 'info')).code).toBe(2)
})
