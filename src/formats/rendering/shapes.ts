import type { CodeData } from 'mdast'

const SHAPES = ['ruled-table', 'grid-table', 'directory-listing'] as const

/** The shape of a verbatim table that a rendering names; `undefined` for anything else. */
export function shapeOf(name: unknown): CodeData['shape'] {
  return SHAPES.find((shape) => shape === name)
}
