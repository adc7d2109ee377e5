import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { collectionOf, walkFolder } from '../../src/source/walk.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quarry-walk-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function put(path: string, text = 'text'): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true })
  await writeFile(join(folder, path), text)
}

test('finds files in code-unit order of their paths', async () => {
  await put('b/z.md')
  await put('b/Z.md')
  await put('a.txt')
  await put('b.txt')
  const found = await walkFolder(folder, 'kb')
  expect(found.map(({ path }) => path)).toEqual(['a.txt', 'b.txt', 'b/Z.md', 'b/z.md'])
})

test('describes a file by collection, size and whole milliseconds', async () => {
  await put('a.txt', 'four')
  const [file] = await walkFolder(folder, 'kb')
  expect(file).toMatchObject({ collection: 'kb', path: 'a.txt', sizeBytes: 4 })
  expect(Number.isInteger(file?.modifiedMs)).toBe(true)
})

test('leaves out dot files, dot folders and node_modules', async () => {
  await put('.git/config')
  await put('.hidden.md')
  await put('deep/.cache/x.md')
  await put('deep/node_modules/x/README.md')
  await put('deep/kept.md')
  expect((await walkFolder(folder, 'kb')).map(({ path }) => path)).toEqual(['deep/kept.md'])
})

test('takes names with glob characters and blanks as they are', async () => {
  await put('a (1)/[x] {y}.md')
  await put('#1 !.txt')
  const found = await walkFolder(folder, 'kb')
  expect(found.map(({ path }) => path)).toEqual(['#1 !.txt', 'a (1)/[x] {y}.md'])
})

test('does not follow links to folders and survives a dangling link', async () => {
  await put('real/a.md')
  await symlink(join(folder, 'real'), join(folder, 'circle'))
  await symlink(join(folder, 'nothing'), join(folder, 'dangling.md'))
  expect((await walkFolder(folder, 'kb')).map(({ path }) => path)).toEqual(['real/a.md'])
})

test('refuses a folder that is not there, and a file', async () => {
  await put('a.txt')
  await expect(walkFolder(join(folder, 'none'), 'kb')).rejects.toMatchObject({
    code: 'folder-unreadable',
  })
  await expect(walkFolder(join(folder, 'a.txt'), 'kb')).rejects.toMatchObject({
    code: 'folder-unreadable',
  })
})

test('names a collection after its folder', () => {
  expect(collectionOf('/data/kb/')).toBe('kb')
  expect(collectionOf('/')).toBe('root')
})
