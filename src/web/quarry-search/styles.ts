// Sizes are relative to the font of the page, sides follow the direction of writing, colours are
// custom properties of the page or follow its light or dark scheme.

import { css } from 'lit'

export const STYLES = css`
  :host {
    --_accent: var(--quarry-accent, light-dark(#1a56b0, #8ab4f8));
    --_text: var(--quarry-text, light-dark(#1b1b1b, #ececec));
    --_quiet: var(--quarry-quiet, light-dark(#5a5a5a, #b4b4b4));
    --_back: var(--quarry-background, light-dark(#ffffff, #1f2023));
    --_line: var(--quarry-line, light-dark(#767676, #8c8c8c));
    --_chosen: var(--quarry-chosen, light-dark(#e8f0fe, #2f3b52));
    --_mark: var(--quarry-mark, light-dark(#fff1a8, #5c4d00));
    --_radius: var(--quarry-radius, 0.5em);
    display: block;
    position: relative;
    color-scheme: var(--quarry-color-scheme, light dark);
    color: var(--_text);
    font: inherit;
    max-inline-size: var(--quarry-max-width, 48em);
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  .field {
    display: flex;
    align-items: center;
    gap: 0.25em;
    background: var(--_back);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .field:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  input {
    flex: 1;
    min-inline-size: 0;
    padding: 0.6em 0.75em;
    border: 0;
    outline: 0;
    background: none;
    color: inherit;
    font: inherit;
  }
  input::placeholder {
    color: var(--_quiet);
    opacity: 1;
  }
  kbd {
    margin-inline-end: 0.75em;
    padding: 0.05em 0.4em;
    border: 1px solid var(--_line);
    border-radius: 0.25em;
    color: var(--_quiet);
    font: inherit;
    font-size: 0.8em;
  }
  @media (hover: none), (max-width: 30em) {
    kbd {
      display: none;
    }
  }
  button {
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    padding: 0.4em 0.75em;
    min-block-size: 1.75em;
    cursor: pointer;
  }
  button:focus-visible,
  a:focus-visible {
    outline: 2px solid var(--_accent);
  }
  .popup {
    position: absolute;
    inset-inline: 0;
    z-index: var(--quarry-z-index, 10);
    margin-block-start: 0.25em;
    max-block-size: min(70vh, 40em);
    overflow: auto;
    background: var(--_back);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: 0 0.25em 1em rgb(0 0 0 / 20%);
  }
  .popup[hidden] {
    display: none;
  }
  .title {
    padding: 0.6em 0.75em 0.2em;
    color: var(--_quiet);
    font-size: 0.85em;
    font-weight: 600;
  }
  .option {
    padding: 0.45em 0.75em;
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .option[aria-selected='true'] {
    background: var(--_chosen);
    box-shadow: inset 0.2em 0 0 var(--_accent);
  }
  .option:dir(rtl)[aria-selected='true'] {
    box-shadow: inset -0.2em 0 0 var(--_accent);
  }
  .id,
  .snippet,
  .note {
    color: var(--_quiet);
    font-size: 0.9em;
  }
  .note,
  .answer {
    padding: 0.6em 0.75em;
  }
  .answer {
    border-block-end: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }
  .answer .text {
    white-space: pre-line;
  }
  .answer ul {
    margin: 0.4em 0 0;
    padding-inline-start: 1.2em;
    font-size: 0.9em;
  }
  a {
    color: var(--_accent);
  }
  mark {
    background: var(--_mark);
    color: inherit;
  }
  .status {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`
