// The knowledge base as an MCP server: operations are tools, articles are resources.

import {
  type CallToolResult,
  McpServer,
  ResourceNotFoundError,
  ResourceTemplate,
  type StandardSchemaWithJSON,
} from '@modelcontextprotocol/server'
import type { TSchema } from 'typebox'
import { selfContained } from '../contract/self-contained.ts'
import { VERSION } from '../contract/version.ts'
import type { KnowledgeBase } from '../engine/knowledge-base.ts'
import type { LiveSource } from '../engine/live.ts'
import { QuarryError } from '../model/errors.ts'
import type { Tool, ToolOutcome } from './tool.ts'
import { TOOLS } from './tools.ts'

export interface McpOptions {
  readonly live: LiveSource
  /** Told what failed within the program; the agent only hears that it did. */
  readonly onFailure?: (error: unknown) => void
}

const INSTRUCTIONS =
  'A support knowledge base. Ask "answer" first; use "fixes" and "plan" for questions about builds ' +
  'and service packs, "search" and "get_article" to read on. Cite article numbers and quotes as given.'

/** Ids that complete what was typed. */
const COMPLETIONS = 20
/** No article number is longer; UTF-16 units. */
const MAX_TYPED = 100

/** A server that is not connected yet. Cheap: one is made for each connection or request. */
export function createMcpServer(options: McpOptions): McpServer {
  const server = new McpServer({ name: 'quarry', version: VERSION }, { instructions: INSTRUCTIONS })
  for (const { tool, inputSchema, outputSchema } of DESCRIBED) {
    const { name, title, description } = tool
    const annotations = { readOnlyHint: true, openWorldHint: false }
    server.registerTool(
      name,
      { title, description, inputSchema, outputSchema, annotations },
      (input) => callTool(tool, input, options),
    )
  }
  addArticles(server, options)
  return server
}

const DESCRIBED = TOOLS.map((tool) => ({
  tool,
  inputSchema: described(tool.input),
  outputSchema: described(tool.output),
}))

/** For the list of tools only: a tool checks its input itself, and its result is a contract type. */
function described(schema: TSchema): StandardSchemaWithJSON {
  const json = selfContained(schema)
  return {
    '~standard': {
      version: 1,
      vendor: 'quarry',
      validate: (value) => ({ value }),
      jsonSchema: { input: () => json, output: () => json },
    },
  }
}

async function callTool(
  tool: Tool,
  input: unknown,
  { live, onFailure }: McpOptions,
): Promise<CallToolResult> {
  try {
    return resultOf(await live.use((kb) => tool.call(kb, input)))
  } catch (error) {
    if (error instanceof QuarryError) return refused({ code: error.code, detail: error.message })
    onFailure?.(error)
    return refused({ code: 'internal-error', detail: 'The knowledge base failed to answer.' })
  }
}

function resultOf(outcome: ToolOutcome): CallToolResult {
  if ('refusal' in outcome) return refused(outcome.refusal)
  const { result, text = JSON.stringify(result) } = outcome
  return { content: [{ type: 'text', text }], structuredContent: { ...result } }
}

const refused = (problem: object): CallToolResult => ({
  isError: true,
  content: [{ type: 'text', text: JSON.stringify(problem) }],
})

function addArticles(server: McpServer, { live }: McpOptions): void {
  const complete = {
    id: (typed: string) =>
      typed.trim() === '' ? [] : live.use((kb) => completeArticleId(kb, typed)),
  }
  server.registerResource(
    'article',
    new ResourceTemplate('quarry://articles/{id}', { list: undefined, complete }),
    { title: 'Article', description: 'An article as Markdown.', mimeType: 'text/markdown' },
    async (uri, { id }) => {
      const text = await live.use((kb) => kb.renderArticle(String(id), 'markdown'))
      if (text === undefined) throw new ResourceNotFoundError(uri.href)
      return { contents: [{ uri: uri.href, mimeType: 'text/markdown', text }] }
    },
  )
}

async function completeArticleId(kb: KnowledgeBase, typed: string): Promise<string[]> {
  const { groups } = await kb.suggest({ q: typed.slice(0, MAX_TYPED), limit: COMPLETIONS })
  return groups.flatMap(({ suggestions }) => suggestions.flatMap(({ id }) => id ?? []))
}
