// The material by which a problem is recognised and handled: errors, logs, registry keys, paths,
// addresses, downloads, commands. Each extractor reads the title and every section.

import type { Article } from '../../model/article.ts'
import type { ErrorMention } from '../../model/error-mention.ts'
import { findCommands } from './command.ts'
import { findDownloads } from './download.ts'
import {
  findDrWatson,
  findFatalExceptions,
  findHexCodes,
  findNumberedErrors,
} from './error-codes.ts'
import { findErrorMessages } from './error-message.ts'
import { type FoundEvent, findEvents } from './event-entry.ts'
import { findFilePaths } from './file-path.ts'
import type { Ground } from './ground.ts'
import { findLogExcerpts } from './log-excerpt.ts'
import { findRegistryKeys } from './registry-key.ts'
import { findStopCodes } from './stop-code.ts'
import { findUrls } from './url.ts'

export type Material = Pick<
  Article,
  'errors' | 'logExcerpts' | 'registryKeys' | 'filePaths' | 'urls' | 'downloads' | 'commands'
>

/** Everything in source order. `isFlat`: the layout was lost, so that sentences bound messages. */
export function extractMaterial(grounds: readonly Ground[], isFlat: boolean): Material {
  const bodies = grounds.filter(({ section }) => section !== undefined)
  const events = new Map(grounds.map((ground) => [ground, findEvents(ground)]))
  const eventsOf = (ground: Ground) => events.get(ground) ?? []
  return {
    errors: grounds.flatMap((ground) => findErrors(ground, eventsOf(ground), isFlat)),
    logExcerpts: bodies.flatMap((ground) => findLogExcerpts(ground, eventsOf(ground))),
    registryKeys: grounds.flatMap(findRegistryKeys),
    filePaths: grounds.flatMap(findFilePaths),
    urls: bodies.flatMap(findUrls),
    downloads: bodies.flatMap(findDownloads),
    commands: bodies.flatMap(findCommands),
  }
}

/** Errors of a text; codes inside a message stand beside it, those inside a stop code do not. */
function findErrors(
  ground: Ground,
  events: readonly FoundEvent[],
  isFlat: boolean,
): ErrorMention[] {
  const stops = findStopCodes(ground)
  const hex = outside(findHexCodes(ground), stops)
  const numbered = outside(findNumberedErrors(ground), stops)
  const errors: ErrorMention[] = [
    ...findErrorMessages(ground, isFlat),
    ...stops,
    ...hex,
    ...events.map(({ entry }) => entry),
    ...numbered,
    ...findDrWatson(ground),
    ...findFatalExceptions(ground),
  ]
  return errors.sort(
    (one, other) => one.span.start - other.span.start || other.span.end - one.span.end,
  )
}

/** Those of `mentions` that do not begin inside one of `others`; both in source order. */
function outside<T extends ErrorMention>(mentions: T[], others: readonly ErrorMention[]): T[] {
  let next = 0
  return mentions.filter(({ span }) => {
    while ((others[next]?.span.end ?? Infinity) <= span.start) next++
    return (others[next]?.span.start ?? Infinity) > span.start
  })
}
