// Keys that put the cursor into the box from anywhere on the page: "mod+k /". "off" is none.

/** "mod" is Cmd on a Mac and Ctrl elsewhere. */
const isMac = () => /mac|iphone|ipad/i.test(navigator.platform)

/** A single character is no shortcut where a person is writing. */
export function isShortcut(shortcut: string, event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey || event.defaultPrevented) return false
  const mod = event.ctrlKey || event.metaKey
  return shortcut
    .toLowerCase()
    .split(/\s+/)
    .some((keys) => {
      if (keys.startsWith('mod+')) return mod && event.key.toLowerCase() === keys.slice(4)
      return keys.length === 1 && !mod && event.key === keys && !isWriting(event)
    })
}

function isWriting(event: Event): boolean {
  const [target] = event.composedPath()
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}

/** What the box shows: the first of the shortcuts. */
export function shortcutLabel(shortcut: string): string {
  const [first = ''] = shortcut.trim().split(/\s+/)
  if (first === '' || first === 'off') return ''
  return first.replace(/^mod\+/i, isMac() ? '⌘' : 'Ctrl ').replace(/.$/, (key) => key.toUpperCase())
}
