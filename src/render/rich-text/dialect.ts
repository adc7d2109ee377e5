// How a channel writes text, so that what an article or a person wrote stays text.

/** Every function takes text without control characters, on one line. */
export interface Dialect {
  readonly plain: (text: string) => string
  readonly strong: (text: string) => string
  readonly code: (text: string) => string
  /** `url` begins with http:// or https:// and holds no blank. */
  readonly link: (text: string, url: string) => string
  /** In front of an item of a list. */
  readonly bullet: string
  /** Between blocks. */
  readonly separator: string
}

/** No character; it keeps "@all" or "*x*" from meaning something, where there is no other escape. */
const JOINER = '\u2060'

const TEXT: Dialect = {
  plain: (text) => text,
  strong: (text) => text,
  code: (text) => text,
  link: (text, url) => `${text} (${url})`,
  bullet: '- ',
  separator: '\n',
}

// CommonMark reads a backslash before punctuation as that character; entities keep HTML out. Behind an
// escaped bracket a parenthesis means nothing. With one
// before "//", "@" and the point of "www." nothing becomes a link by itself.
const MARKDOWN_SIGNS = /[\\`*_{}[\]#+|~!@]|(?<=:)\/(?=\/)|(?<=www)\./gi
// "- x", "1. x", "> x" and "=====" at the start of a line begin something.
const MARKDOWN_START = /^(\d{1,9})([.)])|^([-=])/

const escapeHtml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

function escapeMarkdown(text: string): string {
  return escapeHtml(text.replace(MARKDOWN_SIGNS, '\\$&')).replace(
    MARKDOWN_START,
    (_, number?: string, sign?: string, dash?: string) =>
      number === undefined ? `\\${dash}` : `${number}\\${sign}`,
  )
}

/** A span of code takes more ticks than any run within it. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  const pad = text.startsWith('`') || text.endsWith('`') || text.trim() !== text ? ' ' : ''
  return `${fence}${pad}${text}${pad}${fence}`
}

const MARKDOWN: Dialect = {
  plain: escapeMarkdown,
  strong: (text) => `**${escapeMarkdown(text)}**`,
  code: codeSpan,
  link: (text, url) => `[${escapeMarkdown(text)}](<${url.replace(/[<>\\]/g, encodeURIComponent)}>)`,
  bullet: '- ',
  separator: '\n\n',
}

const silenceMentions = (text: string) => text.replace(/@(?=\w)/g, `@${JOINER}`)

/** Markdown, in which "@all" calls everyone and an address becomes a link by itself. */
const MATTERMOST: Dialect = {
  ...MARKDOWN,
  plain: (text) => silenceMentions(escapeMarkdown(text)),
  strong: (text) => `**${silenceMentions(escapeMarkdown(text))}**`,
  link: (text, url) => MARKDOWN.link(silenceMentions(text), url),
}

// "*bold*", "_italic_", "~struck~" and "`code`" at the edges of words.
const SLACK_PAIR = /(^|[\s("'[{>-])([*_~`])(?=\S)/g

const escapeSlack = (text: string) => escapeHtml(text.replace(SLACK_PAIR, `$1$2${JOINER}`))

/** mrkdwn: three signs are escaped as entities, the others have no escape. */
const SLACK: Dialect = {
  plain: escapeSlack,
  strong: (text) => `*${escapeSlack(text.replaceAll('*', '∗'))}*`,
  code: (text) => `\`${escapeHtml(text.replaceAll('`', 'ˋ'))}\``,
  link: (text, url) =>
    `<${escapeHtml(url).replaceAll('|', '%7C')}|${escapeSlack(text).replaceAll('|', '¦')}>`,
  bullet: '• ',
  separator: '\n',
}

export const DIALECTS = {
  text: TEXT,
  markdown: MARKDOWN,
  mattermost: MATTERMOST,
  slack: SLACK,
  teams: MARKDOWN,
} as const satisfies Readonly<Record<string, Dialect>>

export type DialectName = keyof typeof DIALECTS
