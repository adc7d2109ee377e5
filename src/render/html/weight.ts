import type { ElementContent } from 'hast'

/** `<li data-marker="">` and `</li>` without the names. */
const TAG_BYTES = 5
/** `href="/articles/Q252717" `, about. */
const PROPERTY_BYTES = 20
/** "&#x3C;" */
const ENTITY_BYTES = 6

/** Measures nodes, each once. */
export class Weights {
  readonly #known = new WeakMap<ElementContent, number>()

  /** About how many bytes of markup a node is; never far less than it is. */
  of(node: ElementContent): number {
    const known = this.#known.get(node)
    if (known !== undefined) return known
    const weight = this.#measure(node)
    this.#known.set(node, weight)
    return weight
  }

  ofAll(nodes: readonly ElementContent[]): number {
    return nodes.reduce((sum, node) => sum + this.of(node), 0)
  }

  #measure(node: ElementContent): number {
    if (node.type === 'text') return textWeight(node.value)
    if (node.type !== 'element') return 0
    const properties = PROPERTY_BYTES * Object.keys(node.properties).length
    return 2 * node.tagName.length + TAG_BYTES + properties + this.ofAll(node.children)
  }
}

/** Of text as markup, in bytes. */
export function textWeight(text: string): number {
  return Buffer.byteLength(text) + (ENTITY_BYTES - 1) * (text.match(/[&<]/g)?.length ?? 0)
}
