// Link and footnote definitions ("[guide]: https://…", "[^1]: …") count for the whole document, but
// a piece is parsed alone. So each piece gets those it uses in front of it, and its references are
// then resolved with the real ones.

import type { Definition, Image, Link, Nodes, Parents, Root } from 'mdast'

/** A definition as a line shows it: enough to make references to it be read as references. */
export interface FoundDefinition {
  readonly label: string
  readonly line: string
}

// "[Setup guide]: https://docs.example/setup 'title'", "[^note]: Only on servers."
const DEFINITION = /^ {0,3}\[((?:[^[\]\\]|\\.){1,999})\]:[ \t]*(\S*)/
// "[guide]" in "see the [guide]", "[text][guide]" and "[^note]"
const LABEL = /\[((?:[^[\]\\]|\\.){1,999})\]/g
const MAX_ADDRESS = 2_000

/** The definition a line of text begins, with any address, or `undefined`. */
export function parseDefinitionLine(line: string): FoundDefinition | undefined {
  const match = DEFINITION.exec(line)
  const label = match?.[1]
  if (label === undefined || label.trim() === '') return undefined
  const address = /^[^\s<>]+$/.test(match?.[2] ?? '') ? (match?.[2] ?? '') : 'x'
  const target = label.startsWith('^') || address.length > MAX_ADDRESS ? 'x' : `<${address}>`
  return { label: normalLabel(label), line: `[${label}]: ${target}\n` }
}

/** Labels compare without case and with each run of white space made one space. */
function normalLabel(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase()
}

/** Lines to put in front of a piece: the definitions that it uses and does not hold itself. */
export function definitionLines(
  piece: string,
  definitions: ReadonlyMap<string, FoundDefinition>,
): string {
  if (definitions.size === 0) return ''
  const lines = new Set<string>()
  for (const match of piece.matchAll(LABEL)) {
    const definition = definitions.get(normalLabel(match[1] ?? ''))
    if (definition !== undefined) lines.add(definition.line)
  }
  return lines.size === 0 ? '' : `${[...lines].join('')}\n`
}

/** Turns link and image references of the tree into links and images. Undefined ones stay. */
export function resolveReferences(root: Root): void {
  const definitions = new Map<string, Definition>()
  collectDefinitions(root, definitions)
  if (definitions.size > 0) resolveChildren(root, definitions)
}

type Definitions = ReadonlyMap<string, Definition>

function collectDefinitions(parent: Parents, definitions: Map<string, Definition>): void {
  for (const child of parent.children) {
    if (child.type === 'definition') {
      const label = normalLabel(child.identifier)
      if (!definitions.has(label)) definitions.set(label, child)
    } else if ('children' in child) {
      collectDefinitions(child, definitions)
    }
  }
}

function resolveChildren(parent: Parents, definitions: Definitions): void {
  const children: Nodes[] = parent.children
  children.forEach((child, at) => {
    if ('children' in child) resolveChildren(child, definitions)
    const resolved = resolve(child, definitions)
    if (resolved !== undefined) children[at] = resolved
  })
}

function resolve(node: Nodes, definitions: Definitions): Link | Image | undefined {
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return undefined
  const definition = definitions.get(normalLabel(node.identifier))
  if (definition === undefined) return undefined
  const { url, title } = definition
  const target = {
    url,
    ...(title != null && { title }),
    ...(node.position && { position: node.position }),
  }
  return node.type === 'linkReference'
    ? { type: 'link', ...target, children: node.children }
    : { type: 'image', ...target, alt: node.alt ?? '' }
}
