// What an article cites, and what cites it.

import { citedBy, type Edge, incoming, outgoing } from '../../indexes/graph/query.ts'
import { parseQuery } from '../../text/query.ts'
import type { Question } from '../question/question.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { Answerer, Draft, DraftSentence } from './answerer.ts'
import { counted } from './wording.ts'

/** Lines of a list in the text; the data names more. */
const MAX_LINES = 20
const MAX_LISTED = 100

/** "Which articles refer to Q1?": works for articles that are not held, too. */
export const citedByArticle: Answerer = {
  kind: 'cited-by',
  intents: ['cited-by'],
  answer: async (question, sources) => {
    const [id] = question.articles
    if (id === undefined) return undefined
    const edges = edgesTo(sources, id)
    const total = new Set(edges.map(({ source }) => source)).size
    if (total === 0) {
      const held = sources.ordinalOf(id) !== undefined
      const text = `No article refers to ${id}${held ? '' : ', and it is not held'}.`
      return {
        outcome: 'abstained',
        isFinal: true,
        reason: { code: held ? 'not-stated' : 'article-not-held', text },
      }
    }
    return citers(sources, id, edges, total)
  },
}

/** One edge an article, in catalog order. */
function edgesTo(sources: AnswerSources, id: string): Edge[] {
  const { graph } = sources.holdings.snapshot
  const ordinal = sources.ordinalOf(id)
  const edges =
    ordinal === undefined
      ? citedBy(graph, id).flatMap((source) => outgoing(graph, source).filter((e) => e.id === id))
      : incoming(graph, ordinal).filter(({ source }) => source !== ordinal)
  return [...new Map([...edges].reverse().map((edge) => [edge.source, edge])).values()].reverse()
}

function citers(sources: AnswerSources, id: string, edges: readonly Edge[], total: number): Draft {
  const lines = edges.slice(0, MAX_LINES).map((edge): DraftSentence => {
    const link = sources.link(edge.source)
    return {
      text: `- ${link?.id}: ${link?.title}`,
      citations: sources.cite(edge.source, edge.span),
    }
  })
  const more = total > MAX_LINES ? `, the first ${MAX_LINES}` : ''
  const articles = edges
    .slice(0, MAX_LISTED)
    .flatMap(({ source }) => sources.link(source) ?? [])
    .map((link) => ({ ...link, held: true }))
  const head = `${counted(total, 'article')} ${total === 1 ? 'refers' : 'refer'} to ${id}${more}:`
  return {
    outcome: 'answered',
    certainty: 'derived',
    sentences: [
      {
        text: head,
        citations: lines.flatMap(({ citations }) => citations.slice(0, 1)).slice(0, 1),
      },
      ...lines,
    ],
    data: { articles, count: total },
    followUps: [`What does ${id} refer to?`],
  }
}

/** "Which article does Q1 refer to (on printing)?" */
export const citesArticles: Answerer = {
  kind: 'cites',
  intents: ['cites'],
  answer: async (question, sources) => {
    const [ordinal] = sources.named()
    if (ordinal === undefined) return undefined
    const id = sources.link(ordinal)?.id ?? ''
    const edges = distinctTargets(outgoing(sources.holdings.snapshot.graph, ordinal))
    if (edges.length === 0) {
      const text = `${id} refers to no other article.`
      return {
        outcome: 'abstained',
        isFinal: true,
        reason: { code: 'not-stated', text },
        nearest: [ordinal],
      }
    }
    return cited(sources, id, onSubject(question, sources, edges))
  },
}

function distinctTargets(edges: readonly Edge[]): Edge[] {
  return [...new Map(edges.map((edge) => [edge.id, edge])).values()]
}

/** Those whose title the question says most of, when it says any. */
function onSubject(question: Question, sources: AnswerSources, edges: readonly Edge[]) {
  const titleOf = (edge: Edge) => edge.title ?? sources.link(edge.target ?? -1)?.title ?? ''
  const rest = question.text.replace(/\b(?:besides|except|apart from|other than)\b.*$/i, '')
  const asked = stemsOf(rest)
  const own = stemsOf(sources.link(edges[0]?.source ?? -1)?.title ?? '')
  const scores = edges.map((edge) => {
    const stems = [...stemsOf(titleOf(edge))]
    return stems.filter((stem) => asked.has(stem) && !own.has(stem)).length
  })
  const best = Math.max(0, ...scores)
  return best === 0 ? edges : edges.filter((_edge, at) => scores[at] === best)
}

function stemsOf(text: string): Set<string> {
  const { terms } = parseQuery(text)
  return new Set(terms.filter(({ isStop }) => !isStop).map(({ stem }) => stem))
}

function cited(sources: AnswerSources, id: string, edges: readonly Edge[]): Draft {
  const lines = edges.slice(0, MAX_LINES).map((edge): DraftSentence => {
    const target = sources.link(edge.target ?? -1)
    const title = target?.title ?? edge.title
    const held = target === undefined ? ' (not held)' : ''
    return {
      text: `- ${target?.id ?? edge.id}${title === undefined ? '' : `: ${title}`}${held}`,
      citations: sources.cite(edge.source, edge.span),
    }
  })
  const articles = edges.slice(0, MAX_LISTED).map((edge) => {
    const target = sources.link(edge.target ?? -1)
    const title = target?.title ?? edge.title
    return {
      id: target?.id ?? edge.id,
      ...(title !== undefined && { title }),
      held: target !== undefined,
    }
  })
  const head = `${id} refers to ${counted(edges.length, 'article')}:`
  return {
    outcome: 'answered',
    certainty: 'stated',
    sentences: [{ text: head, citations: lines[0]?.citations ?? [] }, ...lines],
    data: { articles, count: edges.length },
    followUps: [`Which articles refer to ${id}?`],
  }
}
