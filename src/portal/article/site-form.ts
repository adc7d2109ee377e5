// "Your site": what it runs, so that badges can tell what an article means for it. Shown in the address,
// remembered only when asked.

import type { ArticleView } from '../../contract/article.ts'
import { articleAddress } from '../addresses.ts'
import { type Html, html } from '../html.ts'
import type { SiteNote } from './site-badges.ts'

export function siteForm({ id, products }: ArticleView, site: SiteNote | undefined): Html {
  const { product = products[0] ?? '', build = '' } = site?.fields ?? {}
  const isOpen = site !== undefined && (site.refusal !== undefined || !isComplete(site))
  const back = articleAddress(id)
  return html`<details class="site"${isOpen && html` open`}><summary>${summary(site)}</summary>
<form class="short" action="${back}" method="get">
<label>Product <input name="product" value="${product}" maxlength="200"></label>
<label>Build or service pack <input name="build" value="${build}" maxlength="100" placeholder="1380, SP2"></label>
<p class="buttons"><button>Show for this site</button>
<button formaction="/site" formmethod="post" name="back" value="${back}">Remember it</button>${
    site?.isRemembered === true &&
    html`
<button formaction="/site" formmethod="post" name="forget" value="${back}">Forget it</button>`
  }</p>
</form>
${site?.refusal !== undefined && html`<p class="refusal" role="alert">${site.refusal}</p>`}
<p class="quiet">“Remember it” keeps these two fields in a cookie on this computer, and nothing else.</p>
</details>`
}

const isComplete = ({ fields: { product, build } }: SiteNote) =>
  product !== undefined && build !== undefined

function summary(site: SiteNote | undefined): Html {
  const { product, build } = site?.fields ?? {}
  if (product === undefined || build === undefined) return html`Your site`
  const isSilent = site?.explanation === undefined && site?.refusal === undefined
  return html`Your site: <bdi>${product}</bdi>, <bdi>${build}</bdi>${isSilent && ' (the article tells of no fix for it)'}`
}
