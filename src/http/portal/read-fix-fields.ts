// The address of the fix planner → its fields. The names of /v1/fixes for a release are taken too.

import {
  answeredCondition,
  type ConditionAnswer,
  FIX_FORMATS,
  type FixFields,
  type FixFormat,
  MAX_ROWS,
  rowField,
  type SiteFields,
} from '../../portal/fixes/fix-fields.ts'
import type { FormFields } from './read-form.ts'

const MAX_FIELD = 200
const MAX_INSTALLED = 200

export interface FixRequest {
  readonly fields: FixFields
  readonly format?: FixFormat
  /** Why the address cannot be read as one question. */
  readonly conflict?: string
}

export function readFixFields(query: FormFields): FixRequest {
  const text = (name: string) => textOf(query[name])
  const shared = text('shared')
  const format = FIX_FORMATS.find((name) => name === text('format'))
  const sites = rowsOf(query)
  const fields: FixFields = {
    ...present({
      product: text('product'),
      target: text('target'),
      platform: text('platform'),
      language: text('language'),
      why: text('why'),
    }),
    installed: installedOf(query['installed']),
    ...((shared === 'yes' || shared === 'no') && sites.length === 1 && { shared }),
    sites,
    answers: answersOf(query),
  }
  const conflict = conflictOf(query)
  return { fields, ...(format && { format }), ...(conflict && { conflict }) }
}

const FIELDS = [
  ...['product', 'target', 'platform', 'language', 'why', 'installed', 'shared', 'format'],
  ...['rows', 'build', 'version', 'servicePack'],
]
const ROW_FIELD = /^(?:site|release|role|domain)(?:[2-9]|1[0-2])?$/

/** Whether the planner reads a parameter of that name. */
export const isFixField = (name: string): boolean =>
  FIELDS.includes(name) || ROW_FIELD.test(name) || answeredCondition(name) !== undefined

/** Rows that say more than a name, then as many empty ones as are asked for; at least one row. */
function rowsOf(query: FormFields): SiteFields[] {
  const rows = Array.from({ length: MAX_ROWS }, (_none, row) => rowOf(query, row))
  const told = rows.filter(({ name: _name, ...row }) => Object.keys(row).length > 0)
  const asked = Number(textOf(query['rows']) ?? 1)
  const shown = Math.min(MAX_ROWS, Math.max(1, Number.isInteger(asked) ? asked : 1))
  while (told.length < shown) told.push({})
  return told
}

function rowOf(query: FormFields, row: number): SiteFields {
  const text = (name: Parameters<typeof rowField>[0]) => textOf(query[rowField(name, row)])
  const release = text('release') ?? (row === 0 ? releaseByParts(query) : undefined)
  return present({ name: text('site'), release, role: text('role'), domain: text('domain') })
}

/** build=…, or version=… and servicePack=…, as /v1/fixes has them. */
function releaseByParts(query: FormFields): string | undefined {
  const build = textOf(query['build'])
  if (build !== undefined) return build
  const version = textOf(query['version'])
  const servicePack = textOf(query['servicePack'])
  if (version === undefined && servicePack === undefined) return undefined
  return [version, packName(servicePack)].filter(Boolean).join(' ')
}

/** "2" → "SP2" */
const packName = (text = 'none') => (/^[1-9]\w?$/.test(text) ? `SP${text}` : text)

function conflictOf(query: FormFields): string | undefined {
  const ways = [['release'], ['build'], ['version', 'servicePack']]
  const given = ways.filter((names) => names.some((name) => textOf(query[name]) !== undefined))
  return given.length > 1
    ? `The release is given twice: by ${given.map(([name]) => name).join(' and ')}.`
    : undefined
}

/** "Q249077, Q252717; Q1" → three numbers */
function installedOf(value: FormFields[string]): string[] {
  const texts = [value].flat().flatMap((text) => text?.split(/[\s,;]+/) ?? [])
  const ids = texts.filter(Boolean).map((id) => id.slice(0, MAX_FIELD))
  return [...new Set(ids)].slice(0, MAX_INSTALLED)
}

function answersOf(query: FormFields): Record<string, ConditionAnswer> {
  const answers = Object.entries(query).flatMap(([name, value]) => {
    const id = answeredCondition(name)
    const answer = textOf(value)
    const isAnswer = answer === 'yes' || answer === 'no'
    return id !== undefined && isAnswer ? [[id, answer] as const] : []
  })
  return Object.fromEntries(answers.slice(0, MAX_INSTALLED))
}

/** The first value; `undefined` where it is blank. */
function textOf(value: FormFields[string]): string | undefined {
  const text = [value].flat()[0]?.trim().slice(0, MAX_FIELD)
  return text === '' ? undefined : text
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Without the fields that are `undefined`. */
function present<T extends Readonly<Record<string, string | undefined>>>(fields: T): Present<T>
function present(fields: Readonly<Record<string, string | undefined>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
