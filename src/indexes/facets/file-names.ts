// The files an article lists, or names in its text: "Ccm.dll", "C:\Winnt\System.ini".

import type { Article } from '../../model/article.ts'
import { FILE_EXTENSIONS } from './file-extensions.table.ts'

/** Longer ones are no names of files that a fix replaces. */
const MAX_LENGTH = 60

// "Ccm.dll", "Msvcrt40.dll," or "setup.exe" at the end of a path; not "file.dll.bak", not the "x.com"
// of "user@x.com". The look-behind starts it at the beginning of a word only: linear.
const FILE_NAME = new RegExp(
  String.raw`(?<![\w.$~@-])[\w$~-][\w$~.-]{0,50}\.(?:${FILE_EXTENSIONS.join('|')})(?!\.?[\w-])`,
  'gi',
)
// "Command.com", "www.example.com": a program of DOS has at most eight letters and one dot.
const NO_PROGRAM = /^(?:.{9,}|.*\..*)\.com$/
// "readme.txt", "ole2.dll": as a file table may name a file; no blanks, no path
const TABLE_NAME = /^[^\s\\/:*?"<>|]+\.[^\s\\/:*?"<>|]+$/

/** Lower-case, with repetition. Linear in the text. */
export function fileNamesOf(article: Article): string[] {
  const listed = article.fileTables.flatMap(({ rows }) => rows.map(({ name }) => name))
  const names = [...listed.filter((name) => TABLE_NAME.test(name)), ...namesInText(article)]
  return names
    .filter((name) => name.length <= MAX_LENGTH)
    .map((name) => name.toLowerCase())
    .filter((name) => !NO_PROGRAM.test(name))
}

function namesInText({ title, sections, boilerplate, source }: Article): string[] {
  const names: string[] = title.match(FILE_NAME) ?? []
  const start = sections[0]?.span.start
  if (start === undefined) return names
  FILE_NAME.lastIndex = start
  for (let found = FILE_NAME.exec(source.text); found; found = FILE_NAME.exec(source.text)) {
    const { index } = found
    const isStanding = boilerplate.some(({ span }) => span.start <= index && index < span.end)
    if (!isStanding) names.push(found[0])
  }
  FILE_NAME.lastIndex = 0
  return names
}
