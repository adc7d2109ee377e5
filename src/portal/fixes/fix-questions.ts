// Conditions that only the caller can answer. The answers belong to the form of the planner.

import { type Html, html, NOTHING } from '../html.ts'
import { answerName } from './fix-fields.ts'
import { FORM_ID } from './fix-form.ts'
import { distinctQuestions, type FixQuestion } from './fix-result.ts'
import { quotes } from './quotes.ts'

const ANSWERS = [
  ['yes', 'Yes'],
  ['no', 'No'],
  ['', 'Don’t know'],
] as const

export function questionForm(questions: readonly FixQuestion[]): Html {
  if (questions.length === 0) return NOTHING
  return html`<section id="questions" class="questions"><h2>Only you can tell whether this holds</h2>
${distinctQuestions(questions).map(question)}
<p class="actions"><button form="${FORM_ID}" formaction="/fixes#questions">Use these answers</button></p></section>`
}

function question({ condition, sites, answer, byDomain }: FixQuestion): Html {
  const { id, text, articles, citation } = condition
  const said = answer === undefined ? '' : answer ? 'yes' : 'no'
  const choices = ANSWERS.map(([value, name]) => {
    const checked = value === said && html` checked`
    return html`<label><input type="radio" name="${answerName(id)}" value="${value}" form="${FORM_ID}"${checked}> ${name}</label>`
  })
  const isSettled = byDomain.length === sites.length
  return html`<fieldset><legend>${capitalized(text)}</legend>
<p class="choices">${choices}</p>
<p class="quiet">${articles.join(', ')} ${articles.length === 1 ? 'hangs' : 'hang'} on it${sites.length > 1 && `, at ${sites.join(', ')}`}.${
    byDomain.length > 0 &&
    ` ${isSettled ? 'Answered' : `Answered for ${byDomain.join(', ')}`} by the domains above.`
  }</p>
${quotes([citation])}</fieldset>`
}

const capitalized = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
