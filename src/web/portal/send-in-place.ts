// Forms marked `data-in-place` are sent without leaving the page; what came of it is said beside them.

export function sendInPlace(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-in-place]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void send(form, event.submitter)
    })
  }
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const box = form.closest('.useful')
  const said = box?.querySelector('.said')
  if (box === null || !said) return form.submit()
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value === 'string') fields.append(name, value)
  }
  const buttons = box.querySelectorAll('button')
  for (const button of buttons) button.disabled = true
  const isKept = await post(form.action, fields)
  said.textContent = isKept ? 'Thank you.' : 'It could not be kept. Please try again later.'
  if (isKept) for (const part of box.querySelectorAll('form, details')) part.remove()
  else for (const button of buttons) button.disabled = false
}

async function post(address: string, body: URLSearchParams): Promise<boolean> {
  try {
    const headers = { accept: 'application/json' }
    return (await fetch(address, { method: 'POST', body, headers })).ok
  } catch {
    return false
  }
}
