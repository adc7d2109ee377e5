// What the head of a page says about the article: <title> and <meta> tags.

import type { Element, Parents } from 'hast'
import type { Field } from '../../model/parsed-file.ts'
import { keyedField } from '../headed/field-keys.ts'
import { printedSpan } from '../headed/node-text.ts'
import { findElement, type Page } from './page.ts'

/** Fields of the head, in source order. */
export function pageFields(page: Page): Field[] {
  const head = findElement(page.root, ({ tagName }) => tagName === 'head')
  return head === undefined ? [] : elementsOf(head).flatMap((one) => fieldOf(one, page) ?? [])
}

function elementsOf(parent: Parents): Element[] {
  return parent.children.flatMap((child) => (child.type === 'element' ? [child] : []))
}

function fieldOf(element: Element, { source, isRendering }: Page): Field | undefined {
  const tidy = (text: string) => (isRendering ? text.trim() : oneLine(text))
  const { name, property, content } = element.properties
  const [text] = element.children
  if (element.tagName === 'title' && text?.type === 'text') {
    return keyedField('title', tidy(text.value), spanOf(text))
  }
  if (element.tagName !== 'meta' || typeof content !== 'string') return undefined
  const span = printedSpan(source, spanOf(element), content)
  return keyedField(String(name ?? property ?? ''), tidy(content), span)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function spanOf({ position }: Pick<Element, 'position'>): { start: number; end: number } {
  const start = position?.start.offset ?? 0
  return { start, end: Math.max(start, position?.end.offset ?? start) }
}
