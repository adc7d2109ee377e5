// The markers of a list, and whether a format knows them.

import type { List, ListItem } from 'mdast'
import { itemMarker } from '../model/item-marker.ts'

/** Stands for an item that prints no marker. */
export const NO_MARKER = '~'

/** Marker of each item in order. Items without text and those with a check box get the usual one. */
export function markersOf(list: List, source: string): string[] {
  return list.children.map((item, at) => itemMarker(item, source) || standIn(item, list, at))
}

function standIn(item: ListItem, { ordered, start }: List, at: number): string {
  const isPlain = item.children.length === 0 || typeof item.checked === 'boolean'
  if (!isPlain) return NO_MARKER
  return ordered === true ? `${(start ?? 1) + at}.` : '-'
}
