// The products that the articles apply to, with their versions.

import type { ProductsQuery, ProductsResponse, ProductView } from '../../contract/products.ts'
import { addressWith, productAddress } from '../addresses.ts'
import { grouped } from '../grouped.ts'
import { type Html, html } from '../html.ts'
import type { Page } from '../layout.ts'
import { pageLinks, pageRange } from '../paging.ts'

/** More versions of one product are left out. */
const VERSIONS = 12

export function productsPage(query: ProductsQuery, response: ProductsResponse): Page {
  const { contains = '' } = query
  const { total, products } = response
  const address = (offset: number) =>
    addressWith('/products', { contains, offset: offset || undefined })
  const main = html`<div>
<h1>Products</h1>
<form class="inline" action="/products" method="get"><label>Name contains <input name="contains" value="${contains}" maxlength="200"></label><button>Show</button></form>
<p>${total === 0 ? 'No product has this in its name.' : `${pageRange('Products', response, products.length)}.`} <a href="/releases">Which release is a build?</a></p>
<div class="wide" tabindex="0" role="region" aria-label="Products"><table>
<thead><tr><th scope="col">Product</th><th scope="col">Articles</th><th scope="col">Versions</th></tr></thead>
<tbody>${products.map(productRow)}</tbody></table></div>
${pageLinks('products', response, address)}
</div>`
  return { title: 'Products – Quarry', main, here: '/products' }
}

function productRow({ name, articles, versions }: ProductView): Html {
  const shown = versions.slice(0, VERSIONS)
  return html`<tr><td><a href="${productAddress(name)}">${name}</a></td><td class="figure">${grouped(articles)}</td><td>${shown.map(
    (version) =>
      html`<a class="chip" href="${addressWith('/search', { q: '*', product: name, version })}">${version}</a>`,
  )}${versions.length > VERSIONS && ' …'}</td></tr>`
}
