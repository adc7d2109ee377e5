import type { Root, RootContent } from 'mdast'

/** The root of a body; it reaches from its first node to its last. */
export function bodyRoot(children: readonly RootContent[]): Root {
  const start = children[0]?.position?.start
  const end = children.at(-1)?.position?.end
  const position = start && end && { start, end }
  return { type: 'root', children: [...children], ...(position && { position }) }
}
