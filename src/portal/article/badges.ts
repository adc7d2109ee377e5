// What to know of an article before reading it, from its own statements and from those of others.

import type { ArticleView } from '../../contract/article.ts'
import type { Citation } from '../../contract/citation.ts'
import type { ArticleLinkView } from '../../contract/links.ts'
import { type Html, html } from '../html.ts'
import type { LinkWay } from './link-way.ts'

type Release = ArticleView['fixedIn'][number]['releases'][number]

/** "Windows NT 4.0 SP6a", as far as the statement names it. */
export function releaseName(release: Release): string {
  const { product, version, build, fullVersion } = release
  const servicePack = PACK_NAMES[release.servicePack ?? ''] ?? release.servicePack
  const pack = release.package?.replaceAll('-', ' ')
  const number = fullVersion ?? (build === undefined ? undefined : `build ${build}`)
  return [product, version, servicePack, pack, number].filter(Boolean).join(' ')
}

/** Service packs that a text names without a number. */
const PACK_NAMES: Readonly<Record<string, string>> = {
  latest: '(latest service pack)',
  next: '(next service pack)',
  unnumbered: '(a service pack)',
  none: '(without service pack)',
}

/** A badge with the passage that it rests on. */
interface Claim {
  readonly name: string
  readonly passage?: Pick<Citation, 'article' | 'start' | 'end'> | undefined
}

const MAX_CLAIMS = 4

/** Fixed in, included in, superseded by. @param incoming links of others to the article. */
export function statusBadges(
  article: ArticleView,
  incoming: readonly ArticleLinkView[],
  way: LinkWay,
): Html[] {
  const good = (word: string) => (claim: Claim) =>
    html`<li class="badge good">${word} ${claim.passage ? html`<a href="${way.passage(claim.passage)}">${claim.name}</a>` : claim.name}</li>`
  const fixed = fixedIn(article)
  const isNew = ({ name }: Claim) => !fixed.some((claim) => claim.name === name)
  return [
    ...fixed.map(good('Fixed in')),
    ...includedIn(article).filter(isNew).map(good('Included in')),
    ...successors(article, incoming).map(
      ({ name, passage }) =>
        html`<li class="badge warn">Superseded by <a href="${way.article(name)}">${name}</a>${passage && html` <a href="${way.passage(passage)}">why</a>`}</li>`,
    ),
  ]
}

function fixedIn(article: ArticleView): Claim[] {
  return claimsOf(
    article,
    article.fixedIn.filter((statement) => isTold(article, statement)),
  )
}

/** What the article says of its own fix. */
function includedIn(article: ArticleView): Claim[] {
  return claimsOf(
    article,
    article.includedIn.filter(
      ({ isNegated, subject }) => isNegated !== true && subject === 'this-fix',
    ),
  )
}

type Statement = Pick<ArticleView['fixedIn'][number], 'releases' | 'span'>

function claimsOf({ id }: ArticleView, statements: readonly Statement[]): Claim[] {
  const claims = statements.flatMap(({ releases, span }) =>
    releases.map((release) => ({ name: releaseName(release), passage: { article: id, ...span } })),
  )
  return firstByName(claims.filter(({ name }) => name !== '')).slice(0, MAX_CLAIMS)
}

function firstByName(claims: readonly Claim[]): Claim[] {
  return [...new Map([...claims].reverse().map((claim) => [claim.name, claim])).values()].reverse()
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

function successors(article: ArticleView, incoming: readonly ArticleLinkView[]): Claim[] {
  const own = article.supersedes
    .filter(({ direction, isNegated }) => direction === 'superseded-by' && isNegated !== true)
    .flatMap(({ articles, span }) =>
      articles.map((name) => ({ name, passage: { article: article.id, ...span } })),
    )
  const told = incoming.flatMap(({ type, article: { id }, statement, citation }) =>
    type === 'supersedes' ? [{ name: id, passage: statement ?? citation }] : [],
  )
  return firstByName([...own, ...told]).filter(({ name }) => name !== article.id)
}
