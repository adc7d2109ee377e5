// The one reading of settings. For each setting the first source that has it decides:
// flag, then environment variable, then settings file, then the built-in default.

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { resolveSetting, type SettingSpec, type SettingText } from './config/setting.ts'
import { SETTINGS, type SettingName, type Settings } from './config/settings.table.ts'
import { QuarryError } from './model/errors.ts'

export type { Setting } from './config/setting.ts'
export type { Settings } from './config/settings.table.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** Values of flags as typed, by setting name; absent flags are `undefined`. */
export type Flags = Partial<Readonly<Record<SettingName | 'config', string | undefined>>>

/**
 * Throws `setting-invalid` for a value that cannot be used and for an unknown name in the settings
 * file, `settings-file-unreadable` when that file was asked for and cannot be read.
 */
export function readSettings(flags: Flags = {}, environment: Environment = process.env): Settings {
  const file = flags.config ?? environment['QUARRY_CONFIG'] ?? ''
  const fileValues = file === '' ? new Map<string, string>() : readSettingsFile(file)
  const textsOf = (name: SettingName): SettingText[] => {
    const { variable, flag = `--${name}` } = SETTINGS[name]
    return [
      { text: flags[name], label: flag, from: 'flag' },
      { text: environment[variable], label: variable, from: variable },
      { text: fileValues.get(name), label: `${name} in ${file}`, from: file },
    ]
  }
  return {
    index: resolveSetting(SETTINGS.index, textsOf('index')),
    port: resolveSetting(SETTINGS.port, textsOf('port')),
    host: resolveSetting(SETTINGS.host, textsOf('host')),
    serveWorkers: resolveSetting(SETTINGS.serveWorkers, textsOf('serveWorkers')),
    access: resolveSetting(SETTINGS.access, textsOf('access')),
    keys: resolveSetting(SETTINGS.keys, textsOf('keys')),
    corsOrigins: resolveSetting(SETTINGS.corsOrigins, textsOf('corsOrigins')),
    allowedHosts: resolveSetting(SETTINGS.allowedHosts, textsOf('allowedHosts')),
    trustedProxies: resolveSetting(SETTINGS.trustedProxies, textsOf('trustedProxies')),
    rateLimit: resolveSetting(SETTINGS.rateLimit, textsOf('rateLimit')),
    requestTimeout: resolveSetting(SETTINGS.requestTimeout, textsOf('requestTimeout')),
    answerTimeout: resolveSetting(SETTINGS.answerTimeout, textsOf('answerTimeout')),
    maxDelay: resolveSetting(SETTINGS.maxDelay, textsOf('maxDelay')),
    sources: resolveSetting(SETTINGS.sources, textsOf('sources')),
    rescan: resolveSetting(SETTINGS.rescan, textsOf('rescan')),
    publicUrl: resolveSetting(SETTINGS.publicUrl, textsOf('publicUrl')),
    slackSecret: resolveSetting(SETTINGS.slackSecret, textsOf('slackSecret')),
    slackToken: resolveSetting(SETTINGS.slackToken, textsOf('slackToken')),
    mattermostTokens: resolveSetting(SETTINGS.mattermostTokens, textsOf('mattermostTokens')),
    teamsSecrets: resolveSetting(SETTINGS.teamsSecrets, textsOf('teamsSecrets')),
    workers: resolveSetting(SETTINGS.workers, textsOf('workers')),
    charset: resolveSetting(SETTINGS.charset, textsOf('charset')),
    feedback: resolveSetting(SETTINGS.feedback, textsOf('feedback')),
    feedbackQuestions: resolveSetting(SETTINGS.feedbackQuestions, textsOf('feedbackQuestions')),
    logLevel: resolveSetting(SETTINGS.logLevel, textsOf('logLevel')),
    logQueries: resolveSetting(SETTINGS.logQueries, textsOf('logQueries')),
    slowMs: resolveSetting(SETTINGS.slowMs, textsOf('slowMs')),
  }
}

const SPECS: ReadonlyMap<string, SettingSpec<unknown>> = new Map(Object.entries(SETTINGS))

function readSettingsFile(file: string): Map<string, string> {
  const content = parseSettingsFile(file)
  if (content === null || content === undefined) return new Map()
  if (typeof content !== 'object' || Array.isArray(content)) {
    throw new QuarryError('settings-file-unreadable', { file, reason: 'it is not a mapping' })
  }
  const entries = Object.entries(content).map(([name, value]): [string, string] => [
    name,
    textOf(value, SPECS.get(name)),
  ])
  const unknown = entries.find(([name]) => !SPECS.has(name))
  if (unknown) {
    throw new QuarryError('setting-invalid', {
      setting: `${unknown[0]} in ${file}`,
      value: unknown[1],
      expected: `one of ${[...SPECS.keys()].join(', ')}`,
    })
  }
  return new Map(entries)
}

/** Lists and mappings of a file in the form in which a flag takes them. */
function textOf(value: unknown, spec: SettingSpec<unknown> | undefined): string {
  if (typeof value !== 'object' || value === null) return String(value)
  if (spec?.isList !== true) return JSON.stringify(value)
  if (Array.isArray(value)) return value.map(String).join(',')
  return Object.entries(value)
    .map(([name, one]) => `${name}=${String(one)}`)
    .join(',')
}

/** YAML, of which JSON is a part. */
function parseSettingsFile(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'), { schema: 'core' })
  } catch (error) {
    const reason = firstLineOf(error)
    throw new QuarryError('settings-file-unreadable', { file, reason }, { cause: error })
  }
}

/**
 * The document of a command, YAML or JSON. Scalars stay as they are written: a build of 1380 and a
 * version of 2.0 are texts. Throws `request-invalid` when it cannot be read.
 */
export function readDocument(file: string): unknown {
  return parseDocument(() => readFileSync(file, 'utf8'), file)
}

/** @param name of the text, for a message about it. */
export function parseDocument(read: () => string, name: string): unknown {
  try {
    return parse(read(), { schema: 'failsafe' })
  } catch (error) {
    const reason = firstLineOf(error)
    const detail = `Cannot read ${name}: ${reason}.`
    throw new QuarryError('request-invalid', { detail }, { cause: error })
  }
}

// "Flow sequence … must end with a ] at line 2, column 1:", followed by the lines themselves
function firstLineOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return (text.split('\n', 1)[0] ?? '').replace(/:$/, '')
}
