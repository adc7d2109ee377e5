// "When you apply Service Pack 2 (SP2) for Sample Server 2.0, you may lose records": who follows advice
// to install the release walks into this. So with fixes: "After you apply the fix in Q100100, …".

import type { ReleaseName } from '../../model/release-name.ts'
import type { SourceSpan } from '../../model/span.ts'
import type { Trigger } from '../../model/statement.ts'
import { findReleases } from './find-releases.ts'
import { compilePhrasings, matchPhrasing } from './phrasing.ts'
import { articlesIn, releasesIn, statedAt } from './stated-sentence.ts'
import type { StatementRule } from './statement-rule.ts'
import { AFTER_TRIGGER, NO_INSTALLATION, TRIGGERS } from './triggers.table.ts'

const PATTERNS = compilePhrasings(TRIGGERS)
const ROLES: ReadonlySet<string> = new Set(['symptoms', 'cause'])

export const triggerRule: StatementRule = {
  triggers: ['install', 'apply', 'applied', 'upgrad', 'updat', 'service pack'],
  read(sentence, into) {
    if (!ROLES.has(sentence.place.section.section.role)) return
    const part = installedPart(sentence.text)
    if (part === undefined) return
    const releases = releasesIn(sentence, ...part).filter(isInstalled)
    const { ownId } = sentence.place
    const articles = articlesIn(sentence, ...part).filter((id) => id !== ownId)
    if (releases.length + articles.length === 0) return
    into.triggers.push({ ...statedAt(sentence), releases, articles })
  },
}

/** "Service Stops After You Apply Service Pack 4" */
export function extractTitleTrigger(title: string, span: SourceSpan | undefined): Trigger[] {
  const part = span === undefined ? undefined : installedPart(title)
  if (part === undefined || span === undefined) return []
  const releases = findReleases(title, ...part)
    .map(({ start: _start, end: _end, ...release }): ReleaseName => ({ ...release, span }))
    .filter(isInstalled)
  return releases.length === 0 ? [] : [{ span, releases, articles: [] }]
}

/** From the object of "install" to the end of its phrase. */
function installedPart(text: string): readonly [from: number, to: number] | undefined {
  const part = matchPhrasing(PATTERNS, text)?.part('release')
  if (part === undefined) return undefined
  const [from, to] = part
  const object = text.slice(from, to)
  const end = AFTER_TRIGGER.exec(object)?.index ?? object.length
  return NO_INSTALLATION.test(object.slice(0, end)) ? undefined : [from, from + end]
}

/** Numbered service packs; a hotfix made after one is none. */
function isInstalled({ servicePack = '', package: kind, bound }: ReleaseName): boolean {
  return (
    /\d/.test(servicePack) && kind === undefined && (bound === undefined || bound === 'or-later')
  )
}
