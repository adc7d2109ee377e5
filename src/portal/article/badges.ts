// What to know of an article before reading it, from its own statements and from those of others.

import type { ArticleView } from '../../contract/article.ts'
import type { ArticleLinkView } from '../../contract/links.ts'
import { articleAddress } from '../addresses.ts'
import { type Html, html } from '../html.ts'

type Release = ArticleView['fixedIn'][number]['releases'][number]

/** "Windows NT 4.0 SP6a", as far as the statement names it. */
export function releaseName(release: Release): string {
  const { product, version, servicePack, build, fullVersion } = release
  const pack = release.package?.replaceAll('-', ' ')
  const number = fullVersion ?? (build === undefined ? undefined : `build ${build}`)
  return [product, version, servicePack, pack, number].filter(Boolean).join(' ')
}

/** Fixed in, superseded by. @param incoming links of others to the article. */
export function statusBadges(article: ArticleView, incoming: readonly ArticleLinkView[]): Html[] {
  const fixed = article.fixedIn
    .filter((statement) => isTold(article, statement))
    .flatMap(({ releases }) => releases.map(releaseName))
  const names = [...new Set(fixed)].filter((name) => name !== '').slice(0, 4)
  return [
    ...names.map((name) => html`<li class="badge good">Fixed in ${name}</li>`),
    ...successors(article, incoming).map(
      (id) =>
        html`<li class="badge warn">Superseded by <a href="${articleAddress(id)}">${id}</a></li>`,
    ),
  ]
}

/** A keyword that names the very service pack the article is for says something else. */
function isTold(
  { appliesTo }: ArticleView,
  { isNegated, evidence, releases }: ArticleView['fixedIn'][number],
): boolean {
  if (isNegated === true) return false
  const own = new Set(appliesTo.map(({ servicePack }) => servicePack))
  return evidence !== 'keyword' || !releases.some(({ servicePack }) => own.has(servicePack))
}

function successors(article: ArticleView, incoming: readonly ArticleLinkView[]): string[] {
  const own = article.supersedes
    .filter(({ direction, isNegated }) => direction === 'superseded-by' && isNegated !== true)
    .flatMap(({ articles }) => articles)
  const told = incoming.flatMap(({ type, article: { id } }) => (type === 'supersedes' ? [id] : []))
  return [...new Set([...own, ...told])].filter((id) => id !== article.id)
}
