// What is left of a download button: its text doubled, its address gone.

import type { Article } from '../../model/article.ts'
import type { LintFinding } from '../../model/lint.ts'

// "DownloadDownload Sample.exe now"
const DOUBLED = /\bDownloadDownload\b[^\n]{0,120}/g
const ADDRESS = /(?:https?|ftp):\/\//

/** Cost: linear. */
export function lintDeadDownloads({ source }: Article): LintFinding[] {
  if (!source.text.includes('DownloadDownload')) return []
  return Array.from(source.text.matchAll(DOUBLED)).flatMap((found) => {
    const end = found.index + found[0].trimEnd().length
    const behind = source.text.slice(found.index, end + 80)
    if (ADDRESS.test(behind)) return []
    return [{ code: 'download-dead' as const, span: { start: found.index, end } }]
  })
}
