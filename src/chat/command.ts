// What a person types behind the name of the bot:
//
//   help · article Q123456 · fixes sms 1234 sp2 · share fixes sms 2.0 sp1 sp2 · a question in plain words

export type ChatCommand =
  | { readonly kind: 'help' }
  | { readonly kind: 'article'; readonly id: string }
  | {
      readonly kind: 'fixes'
      readonly product: string
      /** "1234" or "2.0 SP1", as typed. */
      readonly release: string
      readonly target: string | undefined
    }
  /** The words "fixes …" without a release. */
  | { readonly kind: 'incomplete'; readonly usage: string }
  | { readonly kind: 'question'; readonly text: string }

export interface ChatMessage {
  readonly command: ChatCommand
  /** Everybody in the channel is to see the reply. */
  readonly isShared: boolean
}

// "Q123456", "kb 123456", "123456"
const ARTICLE_NUMBER = /^(?:q|kb)?\s?\d{4,7}$/i
// "sp2", "SP 6a", "service pack 2"
const PACK = /^(?:sp|service pack)\s?(\d{1,2}[a-z]?)$/i
// "1234", "2.00.1234", "2.0"
const NUMBER = /^\d+(?:\.\d+)*$/

export const FIXES_USAGE = 'fixes <product> <build or version and service pack> [<target>]'

/** Never fails: what is no command is a question. */
export function parseMessage(typed: string): ChatMessage {
  const text = typed.replace(/\s+/g, ' ').trim()
  const shared = /^share (.+)$/i.exec(text)?.[1]
  return { command: parseCommand(shared ?? text), isShared: shared !== undefined }
}

function parseCommand(text: string): ChatCommand {
  if (text === '' || /^(?:help|\?|hi|hello)$/i.test(text)) return { kind: 'help' }
  if (ARTICLE_NUMBER.test(text)) return { kind: 'article', id: text }
  const [, word = '', rest = ''] = /^(\S+) ?(.*)$/.exec(text) ?? []
  const name = word.toLowerCase()
  if (name === 'article' && ARTICLE_NUMBER.test(rest)) return { kind: 'article', id: rest }
  // "fixes for exchange?" is a question; a command has no sign at its end.
  if (name === 'fixes' && !/[?.!]$/.test(rest)) return parseFixes(rest)
  return { kind: 'question', text }
}

function parseFixes(rest: string): ChatCommand {
  const words = rest.replace(/\b(service pack|sp) (?=\d)/gi, 'SP').split(' ')
  const names = words.filter((word) => !/^(?:before|to|for|build)$/i.test(word))
  const first = names.findIndex((word) => isRelease(word))
  const product = names.slice(0, first).join(' ')
  const [release, target, ...others] = releasesOf(names.slice(first))
  if (first < 1 || release === undefined || others.length > 0) {
    return { kind: 'incomplete', usage: FIXES_USAGE }
  }
  return { kind: 'fixes', product, release, target }
}

const isRelease = (word: string) => NUMBER.test(word) || PACK.test(word)

/** "2.0", "SP1", "SP2" → "2.0 SP1", "SP2": a version and the service pack behind it are one. */
function releasesOf(words: readonly string[]): string[] {
  const releases: string[] = []
  for (const [at, word] of words.entries()) {
    const before = words[at - 1] ?? ''
    const isPackOfVersion = PACK.test(word) && /^\d{1,2}\.\d+$/.test(before)
    if (isPackOfVersion && releases.length === 1) releases[0] = `${before} ${word}`
    else releases.push(word)
  }
  return releases
}
