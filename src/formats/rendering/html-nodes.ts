// Takes back what the HTML rendering writes in its own way:
//
//   <pre data-shape="ruled-table">     a verbatim table
//   <pre data-kind="html">             raw HTML of a Markdown article

import type { Element } from 'hast'
import type { Code, Html } from 'mdast'
import { shapeOf } from './shapes.ts'

/** The block that a <pre> of a rendering stands for. */
export function restoreBlock(code: Code, { properties, children }: Element): Code | Html {
  if (properties['dataKind'] === 'html') {
    return { type: 'html', value: code.value, ...(code.position && { position: code.position }) }
  }
  const shape = shapeOf(properties['dataShape'])
  const lang = languageOf(children[0])
  return { ...code, ...(shape && { data: { shape } }), ...(lang && { lang }) }
}

// "language-powershell"
const LANGUAGE = /^language-(.+)$/

function languageOf(child: Element['children'][number] | undefined): string | undefined {
  const names = child?.type === 'element' ? child.properties['className'] : undefined
  return Array.isArray(names) ? LANGUAGE.exec(String(names[0]))?.[1] : undefined
}
