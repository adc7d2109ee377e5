import type { CodeData, TableData } from 'mdast'

const TABLE_SHAPES = ['ruled-table', 'grid-table'] as const
const SHAPES = [...TABLE_SHAPES, 'directory-listing'] as const

/** The shape of a verbatim table that a rendering names; `undefined` for anything else. */
export function shapeOf(name: unknown): CodeData['shape'] {
  return SHAPES.find((shape) => shape === name)
}

/** The shape that a real table had in the source, where a rendering names one. */
export function tableShapeOf(name: unknown): TableData['shape'] {
  return TABLE_SHAPES.find((shape) => shape === name)
}
