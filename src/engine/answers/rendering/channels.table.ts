// How each channel writes text: what it would take for markup is escaped, in its own way. Source:
// CommonMark; the reference of Slack's mrkdwn (only & < > are escaped, and <…> makes links and
// mentions); the Markdown subset of Teams messages, which reads HTML as well.

import type { AnswerFormat } from '../../../contract/answers.ts'

export interface Channel {
  /** Text of articles and people, harmless on the channel. */
  readonly escape: (text: string) => string
  /** Takes escaped text. */
  readonly strong: (escaped: string) => string
  /** A line that quotes; takes escaped text without line breaks. */
  readonly quote: (escaped: string) => string
  readonly bullet: string
  /** Between lines that must stay lines, and between paragraphs. */
  readonly newLine: string
  readonly paragraph: string
}

// "*", "_", "[x](y)", "`", "<b>", "#", "|", "~", "&lt;": markup wherever it stands
const MARKDOWN = /[\\`*_{}[\]<>#!|~&]/g
// "1.", "-", "+", "=" begin lists and headings only at the start of a line
const LINE_START = /^(\d+)(?=[.)])|^(?=[-+=])/gm

const escapeMarkdown = (text: string) =>
  text.replace(MARKDOWN, (mark) => `\\${mark}`).replace(LINE_START, '$1\\')

const escapeAngles = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

// Slack has no escape for its own marks: a word joiner behind one keeps it from opening or closing.
const SLACK_MARK = /[*_~`]/g
const WORD_JOINER = '\u2060'

const escapeSlack = (text: string) =>
  escapeAngles(text).replace(SLACK_MARK, (mark) => `${mark}${WORD_JOINER}`)

// Teams reads HTML as well: angles and ampersands become entities, marks are escaped
const TEAMS = /[\\`*_{}[\]#!|~]/g

const escapeTeams = (text: string) =>
  escapeAngles(text.replace(TEAMS, (mark) => `\\${mark}`)).replace(LINE_START, '$1\\')

export const CHANNELS: Readonly<Record<AnswerFormat, Channel>> = {
  text: {
    escape: (text) => text,
    strong: (text) => text,
    quote: (text) => `    ${text}`,
    bullet: '- ',
    newLine: '\n',
    paragraph: '\n\n',
  },
  markdown: {
    escape: escapeMarkdown,
    strong: (text) => `**${text}**`,
    quote: (text) => `   > ${text}`,
    bullet: '- ',
    newLine: '\n',
    paragraph: '\n\n',
  },
  slack: {
    escape: escapeSlack,
    strong: (text) => `*${text}*`,
    quote: (text) => `> ${text}`,
    bullet: '\u2022 ',
    newLine: '\n',
    paragraph: '\n\n',
  },
  teams: {
    escape: escapeTeams,
    strong: (text) => `**${text}**`,
    quote: (text) => `> ${text}`,
    bullet: '- ',
    newLine: '  \n',
    paragraph: '\n\n',
  },
}
