// An answer for people at a terminal: the text, its sources, what to ask next.

import type { Answer } from '../contract/answers.ts'

export function renderAnswer(answer: Answer): string {
  const parts = [answer.text, sources(answer), nearest(answer), followUps(answer)]
  return parts.filter((part) => part !== '').join('\n\n')
}

function sources({ citations }: Answer): string {
  if (citations.length === 0) return ''
  const lines = citations.flatMap(({ article, title, section, quote }, at) => [
    `[${at + 1}] ${article}  ${title}${section === undefined ? '' : ` (${section})`}`,
    `    "${quote}"`,
  ])
  return ['Sources:', ...lines].join('\n')
}

function nearest({ status, nearest: links, narrowing }: Answer): string {
  if (status !== 'not-answered') return ''
  const lines = links.map(({ id, title }) => `  ${id}  ${title}`)
  const list = lines.length === 0 ? [] : ['Nearest articles:', ...lines]
  return [...list, ...(narrowing === undefined ? [] : [narrowing])].join('\n')
}

function followUps({ followUps: questions }: Answer): string {
  if (questions.length === 0) return ''
  return ['You may go on with:', ...questions.map((question) => `  ${question}`)].join('\n')
}
