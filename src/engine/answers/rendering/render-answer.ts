// An answer as a message: the text, its sources with their quotes, or the reason and where to look.

import type { Answer, AnswerFormat } from '../../../contract/answers.ts'
import { CHANNELS, type Channel } from './channels.table.ts'

type Told = Pick<
  Answer,
  'status' | 'text' | 'citations' | 'certainty' | 'nearest' | 'narrowing' | 'followUps'
>

/** Everything that comes from articles or people is escaped; only the frame is markup. */
export function renderAnswer(answer: Told, format: AnswerFormat): string {
  const channel = CHANNELS[format]
  const parts = [
    textOf(answer, channel),
    sourcesOf(answer, channel),
    nearestOf(answer, channel),
    followUpsOf(answer, channel),
  ]
  return parts.filter((part) => part !== '').join(channel.paragraph)
}

/** Control characters are left out; a line that is a list item stays one. */
function textOf({ text, certainty }: Told, channel: Channel): string {
  const lines = text.split('\n').map((line) => {
    const isItem = line.startsWith('- ')
    const words = channel.escape(plain(isItem ? line.slice(2) : line))
    return `${isItem ? channel.bullet : ''}${words}`
  })
  const inferred = certainty === 'inferred' ? ['(This is inferred, no article states it.)'] : []
  return [...lines, ...inferred.map(channel.escape)].join(channel.newLine)
}

function sourcesOf({ citations }: Told, channel: Channel): string {
  if (citations.length === 0) return ''
  const lines = citations.flatMap(({ article, title, section, quote }, at) => {
    const place = section === undefined ? '' : ` (${section})`
    const name = channel.strong(channel.escape(plain(article)))
    const head = channel.escape(`[${at + 1}] `)
    return [
      `${head}${name} ${channel.escape(plain(`${title}${place}`))}`,
      channel.quote(channel.escape(`"${plain(quote)}"`)),
    ]
  })
  return [channel.strong('Sources'), ...lines].join(channel.newLine)
}

function nearestOf({ status, nearest, narrowing }: Told, channel: Channel): string {
  if (status !== 'not-answered') return ''
  const items = nearest.map(({ id, title }) => {
    return `${channel.bullet}${channel.strong(channel.escape(plain(id)))} ${channel.escape(plain(title))}`
  })
  const list = items.length === 0 ? [] : [channel.strong('Nearest articles'), ...items]
  const question = narrowing === undefined ? [] : [channel.escape(plain(narrowing))]
  return [...list, ...question].join(channel.newLine)
}

function followUpsOf({ followUps }: Told, channel: Channel): string {
  if (followUps.length === 0) return ''
  const items = followUps.map((one) => `${channel.bullet}${channel.escape(plain(one))}`)
  return [channel.strong('Ask next'), ...items].join(channel.newLine)
}

/** One line without characters that a terminal or a client would obey. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
}
