// A short text with a little structure, before it is written for a channel.

export type RichPart =
  | string
  | { readonly strong: string }
  | { readonly code: string }
  /** Where no address is known the text stands alone. */
  | { readonly link: string; readonly url: string | undefined }

export interface RichBlock {
  readonly kind: 'paragraph' | 'item'
  readonly parts: readonly RichPart[]
}

export type RichText = readonly RichBlock[]
