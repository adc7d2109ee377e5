// A button beside every listing and command that copies it. What was copied is said aloud.

/** Listings in the text, and lines that the page offers for it. */
const COPIED = '.body pre, [data-copy]'
/** How long a button says that it was pressed. */
const SAID_MS = 2000

/** Adds the buttons and the place where it is said; a page without anything to copy stays as it is. */
export function addCopyButtons(page: Document): void {
  const places = page.querySelectorAll<HTMLElement>(COPIED)
  if (places.length === 0) return
  const status = page.createElement('p')
  status.className = 'spoken'
  status.setAttribute('role', 'status')
  page.body.append(status)
  for (const place of places) addButton(place, status)
}

function addButton(place: HTMLElement, status: HTMLElement): void {
  const button = place.ownerDocument.createElement('button')
  button.type = 'button'
  button.className = 'copy'
  const name = named(place.textContent ?? '')
  const show = (word: string) => {
    button.textContent = word
    button.setAttribute('aria-label', `${word} ${name}`)
  }
  show('Copy')
  button.addEventListener('click', async () => {
    const said = await copy(place)
    show(said)
    status.textContent = said
    setTimeout(() => {
      show('Copy')
      status.textContent = ''
    }, SAID_MS)
  })
  place.before(button)
}

async function copy(place: HTMLElement): Promise<string> {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText((place.textContent ?? '').replace(/\n$/, ''))
    } else if (!copySelected(place)) throw new Error('refused')
    return 'Copied'
  } catch {
    return 'Not copied: the browser refused'
  }
}

/** Without TLS browsers offer no clipboard, but what is selected can be copied. */
function copySelected(place: HTMLElement): boolean {
  getSelection()?.selectAllChildren(place)
  const isCopied = document.execCommand('copy')
  getSelection()?.removeAllRanges()
  return isCopied
}

const NAME_LENGTH = 40

/** The first words, so that each button has a name of its own. */
function named(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  return line.length > NAME_LENGTH ? `${line.slice(0, NAME_LENGTH)} …` : line
}
