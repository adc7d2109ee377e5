// The one reading of settings. For each setting the first source that has it decides:
// flag, then environment variable, then settings file, then the built-in default.

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { QuarryError } from './model/errors.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** Values of flags as typed, by setting name; absent flags are `undefined`. */
export type Flags = Partial<Readonly<Record<SettingName | 'config', string | undefined>>>

/** A value and where it came from: "flag", "QUARRY_PORT", "quarry.config.yaml" or "default". */
export interface Setting<T> {
  readonly value: T
  readonly from: string
}

export interface Settings {
  readonly port: Setting<number>
  readonly host: Setting<string>
  readonly index: Setting<string>
  /** Worker threads of an ingest; 0 works in the main thread. Absent: as many as cores. */
  readonly workers: Setting<number | undefined>
  /** Charset of files that are not UTF-8. */
  readonly charset: Setting<string>
  readonly rateLimit: Setting<'off'>
}

export type SettingName = keyof Settings

interface SettingSpec<T> {
  readonly name: SettingName
  readonly variable: string
  readonly fallback: T
  readonly expected: string
  /** `undefined` when the text is no value of this setting. */
  readonly parse: (text: string) => T | undefined
}

const PORT: SettingSpec<number> = {
  name: 'port',
  variable: 'QUARRY_PORT',
  fallback: 8080,
  expected: 'a port from 0 to 65535',
  parse: (text) => parseInteger(text, 65_535),
}

const HOST: SettingSpec<string> = {
  name: 'host',
  variable: 'QUARRY_HOST',
  fallback: '127.0.0.1',
  expected: 'a host name or address',
  parse: (text) => (/^[\w.:-]+$/.test(text) ? text : undefined), // "::1", "kb.example.org"
}

const INDEX: SettingSpec<string> = {
  name: 'index',
  variable: 'QUARRY_INDEX',
  fallback: 'index',
  expected: 'a folder',
  parse: (text) => (text.trim() === '' ? undefined : text),
}

const WORKERS: SettingSpec<number | undefined> = {
  name: 'workers',
  variable: 'QUARRY_WORKERS',
  fallback: undefined,
  expected: 'a number from 0 to 64',
  parse: (text) => parseInteger(text, 64),
}

const CHARSET: SettingSpec<string> = {
  name: 'charset',
  variable: 'QUARRY_CHARSET',
  fallback: 'windows-1252',
  expected: 'the name of a charset',
  parse: (text) => (/^[\w.:-]+$/.test(text) ? text : undefined), // "windows-1252", "cp437"
}

const RATE_LIMIT: SettingSpec<'off'> = {
  name: 'rateLimit',
  variable: 'QUARRY_RATE_LIMIT',
  fallback: 'off',
  expected: 'off; this version has no rate limit',
  parse: (text) => (text === 'off' ? text : undefined),
}

interface Sources {
  readonly flags: Flags
  readonly environment: Environment
  readonly file: string
  readonly fileValues: ReadonlyMap<string, string>
}

/**
 * Throws `setting-invalid` for a value that cannot be used and for an unknown name in the settings
 * file, `settings-file-unreadable` when that file was asked for and cannot be read.
 */
export function readSettings(flags: Flags = {}, environment: Environment = process.env): Settings {
  const file = flags.config ?? environment['QUARRY_CONFIG'] ?? ''
  const fileValues = file === '' ? new Map<string, string>() : readSettingsFile(file)
  const sources: Sources = { flags, environment, file, fileValues }
  return {
    port: resolveSetting(PORT, sources),
    host: resolveSetting(HOST, sources),
    index: resolveSetting(INDEX, sources),
    workers: resolveSetting(WORKERS, sources),
    charset: resolveSetting(CHARSET, sources),
    rateLimit: resolveSetting(RATE_LIMIT, sources),
  }
}

function resolveSetting<T>(spec: SettingSpec<T>, sources: Sources): Setting<T> {
  const { flags, environment, file, fileValues } = sources
  const candidates = [
    { text: flags[spec.name], label: `--${spec.name}`, from: 'flag' },
    { text: environment[spec.variable], label: spec.variable, from: spec.variable },
    { text: fileValues.get(spec.name), label: `${spec.name} in ${file}`, from: file },
  ]
  for (const { text, label, from } of candidates) {
    if (text === undefined) continue
    const value = spec.parse(text)
    if (value === undefined) throw settingInvalid(label, text, spec.expected)
    return { value, from }
  }
  return { value: spec.fallback, from: 'default' }
}

const FILE_SETTINGS: readonly string[] = [PORT, HOST, INDEX, WORKERS, CHARSET, RATE_LIMIT].map(
  ({ name }) => name,
)

function readSettingsFile(file: string): Map<string, string> {
  const content = parseSettingsFile(file)
  if (content === null || content === undefined) return new Map()
  if (typeof content !== 'object' || Array.isArray(content)) {
    throw new QuarryError('settings-file-unreadable', { file, reason: 'it is not a mapping' })
  }
  const entries = Object.entries(content).map(([name, value]): [string, string] => [
    name,
    typeof value === 'object' ? JSON.stringify(value) : String(value),
  ])
  const unknown = entries.find(([name]) => !FILE_SETTINGS.includes(name))
  if (unknown) {
    throw settingInvalid(
      `${unknown[0]} in ${file}`,
      unknown[1],
      `one of ${FILE_SETTINGS.join(', ')}`,
    )
  }
  return new Map(entries)
}

/** YAML, of which JSON is a part. */
function parseSettingsFile(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'), { schema: 'core' })
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error)
    throw new QuarryError('settings-file-unreadable', { file, reason }, { cause: error })
  }
}

/**
 * The document of a command, YAML or JSON. Scalars stay as they are written: a build of 1380 and a
 * version of 2.0 are texts. Throws `request-invalid` when it cannot be read.
 */
export function readDocument(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'), { schema: 'failsafe' })
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error)
    const detail = `Cannot read ${file}: ${reason}.`
    throw new QuarryError('request-invalid', { detail }, { cause: error })
  }
}

function parseInteger(text: string, maximum: number): number | undefined {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : undefined // "8080"
  return value !== undefined && value <= maximum ? value : undefined
}

const settingInvalid = (setting: string, value: string, expected: string) =>
  new QuarryError('setting-invalid', { setting, value, expected })
