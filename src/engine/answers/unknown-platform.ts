// A processor that the articles of the archive do not know is answered for only where the article
// names it: "Itanium" is none of the processors of its tables.

import type { Answerer } from './answerer.ts'

// "Itanium", "IA-64", "AMD64", "SPARC", "PA-RISC", "ARM64"
const OTHER_PROCESSOR = /\b(?:itanium|ia-?64|amd64|x64|x86-64|u?sparc|pa-risc|arm(?:64|32)|68k)\b/i

export const unknownPlatform: Answerer = {
  kind: 'file-table',
  intents: ['file-version', 'file-size', 'file-date', 'file-list', 'ships', 'fixes-needed'],
  answer: async (question, sources) => {
    const [name] = OTHER_PROCESSOR.exec(question.text) ?? []
    const subject = name === undefined ? undefined : await sources.subject()
    const article = subject === undefined ? undefined : sources.article(subject)
    if (name === undefined || subject === undefined || article === undefined) return undefined
    if (article.source.text.toLowerCase().includes(name.toLowerCase())) return undefined
    const text = `The nearest article, ${article.id}, says nothing of ${name}.`
    const reason = { code: 'wrong-platform', text } as const
    return { outcome: 'abstained', isFinal: true, reason, nearest: [subject] }
  },
}
