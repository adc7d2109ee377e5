// What an article means for the reader's site, where the reader said what it runs.

import type { Citation } from '../../contract/citation.ts'
import type { FixExplanation } from '../../contract/fixes.ts'
import { type Html, html } from '../html.ts'
import type { LinkWay } from './link-way.ts'

export interface SiteFields {
  readonly product: string
  /** A build, or the name of a service pack: as it was typed. */
  readonly build: string
}

export interface SiteNote {
  readonly fields: Partial<SiteFields>
  /** By a cookie; otherwise the address has it. */
  readonly isRemembered: boolean
  /** Absent where the article tells of no fix. */
  readonly explanation?: FixExplanation | undefined
  /** Articles that say the same for another release, by what is stated or printed alike. */
  readonly siblings: readonly string[]
  /** Why the explanation is what it is. */
  readonly because?: string | undefined
  readonly citation?: Citation | undefined
  /** Why the site cannot be read. */
  readonly refusal?: string | undefined
}

export function siteBadges(site: SiteNote | undefined, way: LinkWay): Html[] {
  const { explanation, siblings = [] } = site ?? {}
  if (explanation === undefined) return []
  const { verdict, failed } = explanation.fix
  if (failed === 'product') return []
  const sibling = explanation.nearest.find(({ id }) => siblings.includes(id))
  if (verdict === 'does-not-apply' && sibling !== undefined) {
    return [
      badge(
        'warn',
        html`Sibling for your build: <a href="${way.article(sibling.id)}">${sibling.id}</a>`,
      ),
    ]
  }
  const [kind, name] = NAMES[verdict]
  return [badge(kind, html`${name}`)]
}

const NAMES: Readonly<
  Record<FixExplanation['fix']['verdict'], readonly ['good' | 'warn' | 'quiet', string]>
> = {
  applies: ['good', 'For your build'],
  'does-not-apply': ['warn', 'Not for your build'],
  'already-included': ['good', 'Included in your service pack'],
  superseded: ['warn', 'Superseded for your site'],
  unknown: ['quiet', 'Undecided for your site'],
  unusable: ['warn', 'Cannot be judged for your site'],
}

const badge = (kind: string, content: Html) => html`<li class="badge ${kind}">${content}</li>`
