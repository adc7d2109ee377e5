// Entries of event logs in pasted text, however they were copied:
//
//   Event Source: NETLOGON ⏎ … ⏎ Event ID: 5719          a window of the event viewer
//   Event ID: 5719 Source: NETLOGON                       one line
//   1/28/2000 ⇥ 12:00:01 PM ⇥ NETLOGON ⇥ Error ⇥ None ⇥ 5719 ⇥ …     a saved list
//   <Provider Name='NETLOGON'/><EventID>5719</EventID>    XML

import type { SourceSpan } from '../../model/span.ts'

export interface LogEvent {
  /** Decimal, without leading zeros. */
  readonly code: string
  readonly source?: string
  readonly span: SourceSpan
}

/** In the order of the log, with pauses. Linear. */
export function* logEventSteps(log: string): Generator<void, LogEvent[]> {
  const marked = yield* labelled(log)
  const inLists = [...(yield* inColumns(log, DATE_FIRST)), ...(yield* inColumns(log, TYPE_FIRST))]
  const all = [...marked, ...inLists, ...(yield* inColumns(log, XML))]
  yield
  return all.sort((a, b) => a.span.start - b.span.start)
}

const STEP_MATCHES = 4096

/** What a reader makes of each match, with pauses. */
function* matchesOf<Found>(
  log: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => Found,
): Generator<void, Found[]> {
  const found: Found[] = []
  for (const match of log.matchAll(pattern)) {
    found.push(read(match))
    if (found.length % STEP_MATCHES === 0) yield
  }
  yield
  return found
}

// "Event ID: 5719", "EventID=5719", "Event ID 5719", "EVENT: 1009"
const NUMBER =
  /\bEvent(?:\s?ID(?:\s?[:=(#]|\s)|\s?[:=])[ \t(]{0,20}0{0,4}([1-9]\d{0,4})(?![\w.]*\w)/gi
// "Source: NETLOGON", "Event Source:  Service Control Manager", "SourceName = Srv"
const SOURCE = /\bSource(?: ?Name)?[ \t]{0,12}[:=][ \t]{0,20}([^\s,;:=][^\t\n\r,;:=]{0,60})/gi
// "… Type: Error": the next label on the line; two blanks end a value, too
const NEXT_LABEL =
  /\s{2,}.*$|\s+(?:Event\s)?(?:Type|Category|Description|Event|ID|Date|Time|User|Computer)\b.*$/i

/** How far from its number a source may stand. */
const REACH = 400

function* labelled(log: string): Generator<void, LogEvent[]> {
  const numbers = yield* matchesOf(log, NUMBER, (found) => ({
    code: found[1] ?? '',
    span: { start: found.index, end: found.index + found[0].length },
  }))
  if (numbers.length === 0) return []
  const sources = yield* matchesOf(log, SOURCE, (found) => ({
    at: found.index,
    name: (found[1] ?? '').replace(NEXT_LABEL, '').trim(),
  }))
  const comesFirst = (sources[0]?.at ?? Infinity) < (numbers[0]?.span.start ?? 0)
  return comesFirst ? withSourceBefore(numbers, sources) : withSourceBehind(numbers, sources)
}

interface FoundNumber {
  readonly code: string
  readonly span: SourceSpan
}

interface FoundSource {
  readonly at: number
  readonly name: string
}

function withSourceBefore(numbers: readonly FoundNumber[], sources: readonly FoundSource[]) {
  let next = 0
  return numbers.map((number, index): LogEvent => {
    const from = Math.max(numbers[index - 1]?.span.end ?? 0, number.span.start - REACH)
    let last: FoundSource | undefined
    for (; (sources[next]?.at ?? Infinity) < number.span.start; next++) {
      if ((sources[next]?.at ?? 0) >= from) last = sources[next]
    }
    return withSource(number, last)
  })
}

function withSourceBehind(numbers: readonly FoundNumber[], sources: readonly FoundSource[]) {
  let next = 0
  return numbers.map((number, index): LogEvent => {
    const to = Math.min(numbers[index + 1]?.span.start ?? Infinity, number.span.end + REACH)
    while ((sources[next]?.at ?? Infinity) < number.span.end) next++
    const source = sources[next]
    return withSource(number, source !== undefined && source.at < to ? source : undefined)
  })
}

function withSource({ code, span }: FoundNumber, source: FoundSource | undefined): LogEvent {
  return { code, span, ...(source !== undefined && source.name !== '' && { source: source.name }) }
}

// "1/28/2000,12:00:01 PM,NETLOGON,Error,None,5719,N/A,SRV01"
const DATE_FIRST =
  /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[\t,][^\t,\n]{4,14}[\t,]([^\t,\n]{1,60})[\t,][^\t,\n]{0,20}[\t,][^\t,\n]{0,60}[\t,](\d{1,5})(?=[\t,\r\n])/gm
// "Error,1/28/2000,12:00:01 PM,NETLOGON,None,5719,N/A,SRV01"
const TYPE_FIRST =
  /^[^\t,\n]{1,20}[\t,]\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[\t,][^\t,\n]{4,14}[\t,]([^\t,\n]{1,60})[\t,][^\t,\n]{0,60}[\t,](\d{1,5})(?=[\t,\r\n])/gm

// "<Provider Name='Netlogon' Guid='…'/><EventID Qualifiers='0'>5719</EventID>"
const XML =
  /<Provider Name=['"]([^'"<>]{1,80})['"][^<>]{0,200}>\s{0,40}<EventID[^<>]{0,60}>(\d{1,5})</gi

/** Source and number are the groups of the pattern. */
function inColumns(log: string, pattern: RegExp): Generator<void, LogEvent[]> {
  return matchesOf(log, pattern, ({ index, 0: printed, 1: source = '', 2: number = '' }) => ({
    code: String(Number(number)),
    source: source.trim(),
    span: { start: index, end: index + printed.length },
  }))
}
