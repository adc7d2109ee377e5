// The files that pages load, under names that change with their content.

import { createHash } from 'node:crypto'
import type { Assets } from '../../portal/layout.ts'
import { STYLE } from '../../portal/style.ts'
import { readWebAsset, type WebAsset } from '../web-assets.ts'

const hash = createHash('sha256').update(STYLE).digest('hex').slice(0, 16)

export const STYLE_ADDRESS = `/assets/portal.${hash}.css`

/** A square with a stone in it. */
export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#0b57b0"/>' +
  '<path d="M3 11 6 4l5 1 2 5-4 3z" fill="#ffffff"/></svg>'

/** The script of the pages, or nothing where it is not built. */
export const PAGE_SCRIPT = readWebAsset('portal-page.js')

export const scriptAddress = ({ immutableName }: WebAsset): string => `/assets/${immutableName}`

export function portalAssets(): Assets {
  const box = readWebAsset('quarry-search.js')
  return {
    style: STYLE_ADDRESS,
    ...(box && { script: { src: `/embed/${box.immutableName}`, integrity: box.integrity } }),
    ...(PAGE_SCRIPT && {
      pageScript: { src: scriptAddress(PAGE_SCRIPT), integrity: PAGE_SCRIPT.integrity },
    }),
  }
}
