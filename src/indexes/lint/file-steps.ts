// Steps and file tables of a fix that do not go together.
//
//   "3. Replace the Sample.dll file in the Bin folder with the version of the hotfix."
//   table: Sample.dll, Other.exe      → "Other.exe" is in no step
//   table: Other.exe                  → "Sample.dll" is in no table

import type { Article } from '../../model/article.ts'
import { fileNameKey } from '../../model/file-name.ts'
import type { FileRow } from '../../model/file-table.ts'
import type { LintFinding } from '../../model/lint.ts'
import type { ProcedureStep } from '../../model/procedure.ts'
import { filesNamed, stepText } from './step-text.ts'

/** Fewer steps that name files of the table are no instructions file by file. */
const MIN_STEPS = 3
/** Share of the files of the table that such steps name. */
const MOST = 0.5

/** Cost: linear in the steps and rows. */
export function lintFileSteps(article: Article): LintFinding[] {
  const rows = article.fileTables
    .filter(({ layout }) => layout !== 'listing')
    .flatMap(({ rows }) => rows)
  const steps = article.procedures.flatMap((procedure) => procedure.steps)
  if (rows.length === 0 || steps.length === 0) return []
  const listed = new Set(rows.map(({ name }) => fileNameKey(name)))
  return [...unlisted(article, steps, listed), ...unused(article, steps, rows, listed)]
}

// "Replace the Sample.dll file in the Bin folder with the version that is included with the hotfix."
const REPLACES =
  /^\s*(?:\w+,? ){0,3}replace (?:the )?(?:existing |old |original |current )?["“]?([\w$~-][\w.$~-]*\.[a-z]\w{1,3})\b/i
const BY_THE_FIX =
  /\bwith (?:the|an?)? ?(?:\S+ ){0,6}(?:hot\s?fix|update|fix|patch)\b|\b(?:version|file|copy) (?:of the file )?(?:that is |that was |which is )?(?:obtained|included|from|in|provided|supplied|contained|extracted)\b/i

function unlisted(
  { source }: Article,
  steps: readonly ProcedureStep[],
  listed: ReadonlySet<string>,
): LintFinding[] {
  return steps.flatMap((step) => {
    const text = stepText(step)
    const name = REPLACES.exec(text)?.[1]
    if (name === undefined || !BY_THE_FIX.test(text)) return []
    if (filesNamed(text).some((one) => isListed(one, listed))) return []
    const at = source.text.indexOf(name, step.span.start)
    const isInside = at >= 0 && at < step.span.end
    const span = isInside ? { start: at, end: at + name.length } : step.span
    return [{ code: 'step-file-unlisted', span, detail: name }]
  })
}

/** Also as it is packed: "Sample.dl_". */
function isListed(name: string, listed: ReadonlySet<string>): boolean {
  return listed.has(name) || listed.has(`${name.slice(0, -1)}_`)
}

function unused(
  article: Article,
  steps: readonly ProcedureStep[],
  rows: readonly FileRow[],
  listed: ReadonlySet<string>,
): LintFinding[] {
  if (steps.some((step) => ALL_FILES.test(stepText(step)))) return []
  const naming = steps.filter((step) => HANDLES.test(stepText(step)))
  const named = new Set(naming.flatMap((step) => filesNamed(stepText(step))))
  const handled = [...named].filter((name) => listed.has(name))
  if (handled.length < MIN_STEPS || handled.length < MOST * listed.size) return []
  const told = mentionedOutside(article)
  const seen = new Set<string>()
  return rows.flatMap((row) => {
    const key = fileNameKey(row.name)
    if (seen.has(key) || told.has(key)) return []
    seen.add(key)
    return [{ code: 'table-file-unused', span: row.span, detail: row.name }]
  })
}

// "Copy all the files …", "the remaining files", "*.dll"
const ALL_FILES = /\b(?:all|remaining|other|rest) (?:of )?(?:the )?(?:\w+ ){0,2}files\b|\*\.\w/i
// "Replace …", "Copy …", "Rename …"
const HANDLES = /\b(?:replace|copy|rename|overwrite|register|extract)\b/i

/** Files that the text names anywhere but in the tables. */
function mentionedOutside({ source, fileTables, downloads, title }: Article): Set<string> {
  const named = new Set([...downloads.map(({ file }) => fileNameKey(file)), ...filesNamed(title)])
  let at = 0
  for (const { span } of fileTables) {
    for (const name of filesNamed(source.text.slice(at, span.start))) named.add(name)
    at = Math.max(at, span.end)
  }
  for (const name of filesNamed(source.text.slice(at))) named.add(name)
  return named
}
