// The files that pages load, under names that change with their content.

import { createHash } from 'node:crypto'
import type { Assets } from '../../portal/layout.ts'
import { STYLE } from '../../portal/style.ts'
import { readWebAsset } from '../web-assets.ts'

const hash = createHash('sha256').update(STYLE).digest('hex').slice(0, 16)

export const STYLE_ADDRESS = `/assets/portal.${hash}.css`

/** A square with a stone in it. */
export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#0b57b0"/>' +
  '<path d="M3 11 6 4l5 1 2 5-4 3z" fill="#ffffff"/></svg>'

export function portalAssets(): Assets {
  const script = readWebAsset('quarry-search.js')
  return { style: STYLE_ADDRESS, ...(script && { script: `/embed/${script.immutableName}` }) }
}
