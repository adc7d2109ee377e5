// An archive of another size, made of the files of one: a part of them, evenly spread, or all of them
// several times over. The articles of a further copy, and their references to one another, have
// numbers of their own, so that nothing is a duplicate and links stay within the copy.

import { copyFile, link, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

// "Q252717"
const NUMBER = /\bQ(\d{4,6})\b/g
/** Above the numbers of the archive. */
const FIRST_NUMBER = 330_000
/** Article numbers are below this. */
const END_OF_NUMBERS = 1_000_000

/** Returns how many files there are. `size` 0.25 takes every 4th, 3 makes three copies. */
export async function growArchive(from, to, size) {
  const files = (await listFiles(from)).sort()
  if (size <= 1) return linkPart(files, from, to, size)
  const copies = Math.round(size)
  const ranks = await rankNumbers(files, from)
  if (FIRST_NUMBER + ranks.size * (copies - 1) > END_OF_NUMBERS) {
    throw new Error(`There are too few article numbers for ${copies} copies.`)
  }
  await linkPart(files, from, join(to, 'copy-0'), 1)
  for (let copy = 1; copy < copies; copy++) {
    const first = FIRST_NUMBER + ranks.size * (copy - 1)
    await writeCopy(files, from, join(to, `copy-${copy}`), (text) => renumber(text, ranks, first))
  }
  return files.length * copies
}

async function listFiles(folder, prefix = '') {
  const files = []
  for (const entry of await readdir(join(folder, prefix), { withFileTypes: true })) {
    const path = join(prefix, entry.name)
    if (entry.isDirectory()) files.push(...(await listFiles(folder, path)))
    else if (entry.isFile()) files.push(path)
  }
  return files
}

async function linkPart(files, from, to, size) {
  const chosen = files.filter((_, at) => Math.floor((at + 1) * size) > Math.floor(at * size))
  for (const file of chosen) {
    const [source, target] = [join(from, file), join(to, file)]
    await mkdir(dirname(target), { recursive: true })
    await link(source, target).catch(() => copyFile(source, target))
  }
  return chosen.length
}

/** Every number that a file or its path names → its rank among them. */
async function rankNumbers(files, from) {
  const numbers = new Set()
  for (const file of files) {
    const text = `${file}\n${await readFile(join(from, file), 'latin1')}`
    for (const [, number] of text.matchAll(NUMBER)) numbers.add(Number(number))
  }
  return new Map([...numbers].sort((a, b) => a - b).map((number, rank) => [number, rank]))
}

async function writeCopy(files, from, to, change) {
  for (const file of files) {
    const target = join(to, change(file))
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, change(await readFile(join(from, file), 'latin1')), 'latin1')
  }
}

function renumber(text, ranks, first) {
  return text.replace(NUMBER, (_, number) => `Q${first + (ranks.get(Number(number)) ?? 0)}`)
}
