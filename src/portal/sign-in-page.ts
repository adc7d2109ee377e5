import { html, NOTHING } from './html.ts'
import type { Page } from './layout.ts'

export interface SignIn {
  /** Where the reader goes then: a path of this service. */
  readonly next: string
  /** Why the last key was not taken. */
  readonly refusal?: string
}

/** Asks for a key; without one nothing of the articles is shown. */
export function signInPage({ next, refusal }: SignIn): Page {
  const why =
    refusal === undefined
      ? NOTHING
      : html`<p class="refusal" role="alert" id="refusal">${refusal}</p>`
  const described = refusal === undefined ? 'about' : 'refusal about'
  const main = html`<article class="article"><h1>Sign in</h1>
<p id="about">This knowledge base is for holders of a key. Whoever runs it makes one with <code>quarry keys add</code>.</p>
${why}
<form class="planner" action="/sign-in" method="post">
<label for="key">Key</label>
<input type="password" id="key" name="key" required maxlength="200" autocomplete="current-password" spellcheck="false" aria-describedby="${described}">
<input type="hidden" name="next" value="${next}">
<button class="first">Sign in</button></form>
<p class="quiet">Programs send the key as <code>Authorization: Bearer</code>. A cookie that this service alone reads keeps you signed in for 12 hours.</p></article>`
  return { title: 'Sign in', main, hasSearch: true }
}

/** Who is signed in, and the way out. */
export function signedInPage(keyName: string): Page {
  const main = html`<article class="article"><h1>Signed in</h1>
<p>You read with the key “${keyName}”.</p>
<form class="planner" action="/sign-out" method="post"><button>Sign out</button></form></article>`
  return { title: 'Signed in', main }
}
