// Keys of an editable combobox with a list (WAI-ARIA authoring practices) → what they ask for.

export type Command = 'next' | 'previous' | 'open' | 'close' | 'enter' | 'escape' | 'edit'

const KEYS: Readonly<Record<string, Command>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Enter: 'enter',
  Escape: 'escape',
  // These move within the text, so the list has no active option any more.
  ArrowLeft: 'edit',
  ArrowRight: 'edit',
  Home: 'edit',
  End: 'edit',
}

/** Some browsers end a composition with a key event that only this code tells. */
const COMPOSING_KEY_CODE = 229

/** `undefined` for keys that are the text's own, and while characters are composed. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.isComposing || event.keyCode === COMPOSING_KEY_CODE) return undefined
  if (event.altKey) {
    if (event.key === 'ArrowDown') return 'open'
    return event.key === 'ArrowUp' ? 'close' : undefined
  }
  return KEYS[event.key]
}

/** Enter with one of them opens another tab. */
export const wantsNewTab = (event: MouseEvent | KeyboardEvent): boolean =>
  event.ctrlKey || event.metaKey || event.shiftKey

/** The option after `active` (-1 for none) of a list that begins anew at its end. */
export function moved(active: number, step: 1 | -1, length: number): number {
  if (active < 0) return step > 0 ? 0 : length - 1
  return (active + step + length) % length
}
