// Every setting there is: flag, environment variable, name in the settings file, default, meaning.
// docs/operate.md shows the same table.

import {
  addresses,
  hostNames,
  oneOf,
  origins,
  plainName,
  rateLimit,
  someText,
  sources,
  webAddress,
  wholeNumber,
  words,
  yesOrNo,
} from './parse-setting.ts'
import type { Setting, SettingSpec } from './setting.ts'

const spec = <T>(given: SettingSpec<T>): SettingSpec<T> => given

export const SETTINGS = {
  index: spec<string>({
    variable: 'QUARRY_INDEX',
    fallback: 'index',
    expected: 'a folder',
    purpose: 'Folder of the index.',
    parse: someText,
  }),
  port: spec<number>({
    variable: 'QUARRY_PORT',
    fallback: 8080,
    expected: 'a port from 0 to 65535',
    purpose: 'Port to listen on; 0 takes a free one.',
    parse: wholeNumber(0, 65_535),
  }),
  host: spec<string>({
    variable: 'QUARRY_HOST',
    fallback: '127.0.0.1',
    expected: 'a host name or address',
    purpose: 'Address to listen on.',
    parse: plainName,
  }),
  serveWorkers: spec<number>({
    variable: 'QUARRY_SERVE_WORKERS',
    flag: '--workers',
    fallback: 1,
    expected: 'a number from 1 to 64',
    purpose: 'Processes that serve.',
    parse: wholeNumber(1, 64),
  }),
  access: spec<'auto' | 'open' | 'keys'>({
    variable: 'QUARRY_ACCESS',
    fallback: 'auto',
    expected: 'auto, open or keys',
    purpose: 'Who may read: anybody, holders of keys, or (auto) anybody on this machine alone.',
    parse: oneOf('auto', 'open', 'keys'),
  }),
  keys: spec<string>({
    variable: 'QUARRY_KEYS',
    fallback: 'quarry-keys.json',
    expected: 'a file',
    purpose: 'File of the keys, which "quarry keys" writes.',
    parse: someText,
  }),
  corsOrigins: spec<readonly string[]>({
    variable: 'QUARRY_CORS_ORIGINS',
    fallback: [],
    expected: 'origins such as https://kb.example.org, separated by commas',
    purpose: 'Web pages that may read from a browser; none by default.',
    isList: true,
    parse: origins,
  }),
  allowedHosts: spec<readonly string[]>({
    variable: 'QUARRY_ALLOWED_HOSTS',
    fallback: [],
    expected: 'host names such as kb.example.org, separated by commas, or *',
    purpose: 'Names of the service beside that of publicUrl; requests for others are refused.',
    isList: true,
    parse: hostNames,
  }),
  trustedProxies: spec<readonly string[]>({
    variable: 'QUARRY_TRUSTED_PROXIES',
    fallback: [],
    expected: 'addresses or ranges, separated by commas',
    purpose: 'Proxies whose X-Forwarded-For is believed.',
    isList: true,
    parse: addresses,
  }),
  rateLimit: spec<ReturnType<typeof rateLimit> & {}>({
    variable: 'QUARRY_RATE_LIMIT',
    fallback: 'auto',
    expected: 'off, auto, or a number per second, minute or hour such as 600/minute',
    purpose: 'Requests of one key or address; auto is off where access is open, else 600/minute.',
    parse: rateLimit,
  }),
  requestTimeout: spec<number>({
    variable: 'QUARRY_REQUEST_TIMEOUT',
    fallback: 30,
    expected: 'seconds from 1 to 3600',
    purpose: 'Seconds in which a request must have arrived.',
    parse: wholeNumber(1, 3600),
  }),
  answerTimeout: spec<number>({
    variable: 'QUARRY_ANSWER_TIMEOUT',
    fallback: 20,
    expected: 'seconds from 1 to 3600',
    purpose: 'Seconds after which an answer is given up with 503.',
    parse: wholeNumber(1, 3600),
  }),
  maxDelay: spec<number>({
    variable: 'QUARRY_MAX_DELAY',
    fallback: 1000,
    expected: 'milliseconds from 0 to 60000',
    purpose: 'Milliseconds of event-loop delay from which on load is shed; 0 never sheds.',
    parse: wholeNumber(0, 60_000),
  }),
  sources: spec<ReturnType<typeof sources> & {}>({
    variable: 'QUARRY_SOURCES',
    fallback: [],
    expected: 'names and folders such as kb=/srv/kb, separated by commas',
    purpose: 'Folders that the service may ingest.',
    isList: true,
    parse: sources,
  }),
  rescan: spec<number>({
    variable: 'QUARRY_RESCAN',
    fallback: 0,
    expected: 'seconds from 0 to 604800',
    purpose: 'Seconds between two rescans of the sources; 0 never rescans.',
    parse: wholeNumber(0, 604_800),
  }),
  publicUrl: spec<string | undefined>({
    variable: 'QUARRY_PUBLIC_URL',
    fallback: undefined,
    expected: 'an address such as https://kb.example.org',
    purpose: 'Where people reach the service; chats link to it.',
    parse: webAddress,
  }),
  slackSecret: spec<string | undefined>({
    variable: 'QUARRY_SLACK_SECRET',
    fallback: undefined,
    expected: 'the signing secret of a Slack app',
    purpose: 'Takes slash commands of Slack.',
    isSecret: true,
    parse: someText,
  }),
  slackToken: spec<string | undefined>({
    variable: 'QUARRY_SLACK_TOKEN',
    fallback: undefined,
    expected: 'the bot token of a Slack app',
    purpose: 'Answers mentions in Slack, too.',
    isSecret: true,
    parse: someText,
  }),
  mattermostTokens: spec<readonly string[]>({
    variable: 'QUARRY_MATTERMOST_TOKENS',
    fallback: [],
    expected: 'tokens of slash commands, separated by commas',
    purpose: 'Takes slash commands of Mattermost.',
    isList: true,
    isSecret: true,
    parse: words,
  }),
  teamsSecrets: spec<readonly string[]>({
    variable: 'QUARRY_TEAMS_SECRETS',
    fallback: [],
    expected: 'security tokens of outgoing webhooks, separated by commas',
    purpose: 'Takes outgoing webhooks of Microsoft Teams.',
    isList: true,
    isSecret: true,
    parse: words,
  }),
  workers: spec<number | undefined>({
    variable: 'QUARRY_WORKERS',
    fallback: undefined,
    expected: 'a number from 0 to 64',
    purpose: 'Threads of an ingest; as many as cores by default, 0 works in the main thread.',
    parse: wholeNumber(0, 64),
  }),
  charset: spec<string>({
    variable: 'QUARRY_CHARSET',
    fallback: 'windows-1252',
    expected: 'the name of a charset',
    purpose: 'Charset of files that are not UTF-8.',
    parse: plainName,
  }),
  feedback: spec<string | undefined>({
    variable: 'QUARRY_FEEDBACK_FILE',
    fallback: undefined,
    expected: 'a file, or off',
    purpose: 'Where votes on answers are kept (default: beside the index); off keeps none.',
    parse: someText,
  }),
  feedbackQuestions: spec<boolean>({
    variable: 'QUARRY_FEEDBACK_QUESTIONS',
    flag: '--feedback-questions',
    fallback: false,
    expected: 'true or false',
    purpose: 'Whether the text of questions without an answer may be kept.',
    parse: yesOrNo,
  }),
  logLevel: spec<'debug' | 'info' | 'warn' | 'error' | 'silent'>({
    variable: 'QUARRY_LOG_LEVEL',
    fallback: 'info',
    expected: 'debug, info, warn, error or silent',
    purpose: 'What is logged; a line a request is info.',
    parse: oneOf('debug', 'info', 'warn', 'error', 'silent'),
  }),
  logQueries: spec<boolean>({
    variable: 'QUARRY_LOG_QUERIES',
    fallback: false,
    expected: 'true or false',
    purpose: 'Whether the log may hold the text of queries.',
    parse: yesOrNo,
  }),
  slowMs: spec<number>({
    variable: 'QUARRY_SLOW_MS',
    fallback: 1000,
    expected: 'milliseconds from 1 to 3600000',
    purpose: 'Milliseconds from which on a request is logged as slow.',
    parse: wholeNumber(1, 3_600_000),
  }),
}

export type SettingName = keyof typeof SETTINGS

type ValueOf<Name extends SettingName> =
  (typeof SETTINGS)[Name] extends SettingSpec<infer T> ? T : never

/** What all sources together say. */
export type Settings = { readonly [Name in SettingName]: Setting<ValueOf<Name>> }
