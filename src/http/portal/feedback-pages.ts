import type { FastifyPluginAsync } from 'fastify'
import { checkedBy } from '../../contract/check.ts'
import { FeedbackVote } from '../../contract/feedback.ts'
import type { FeedbackKeeper } from '../../engine/feedback/feedback-keeper.ts'
import { QuarryError } from '../../model/errors.ts'
import { addressWith } from '../../portal/addresses.ts'
import { preferredType } from '../plugins/accept.ts'
import { type FormFields, firstOf } from './read-form.ts'
import { refuseOtherSites } from './same-site.ts'
import { readShortForms } from './short-form.ts'

export interface FeedbackPageOptions {
  readonly feedback: FeedbackKeeper
}

const TYPES = ['text/html', 'application/json']

/** POST /feedback: the form below an answer. Leads back to the answer, or says JSON to a script. */
export const feedbackPages: FastifyPluginAsync<FeedbackPageOptions> = async (app, { feedback }) => {
  readShortForms(app)
  app.post<{ Body: FormFields }>(
    '/feedback',
    {
      config: { access: 'read', produces: TYPES, hasPrivateBody: true },
      schema: { hide: true },
      preParsing: refuseOtherSites,
    },
    async ({ body, headers }, reply) => {
      const vote = voteIn(body)
      await feedback.vote(vote)
      reply.header('cache-control', 'no-store')
      const { answerId, useful } = vote
      if (preferredType(headers.accept, TYPES) !== 'text/html') {
        return reply.send({ answerId, useful })
      }
      const thanks = useful ? 'yes' : 'no'
      const address = addressWith('/search', { q: firstOf(body['q']) || '*', thanks })
      return reply.redirect(`${address}#useful`, 303)
    },
  )
}

/** The question is kept only where its box is ticked. Throws `request-invalid`. */
function voteIn(body: FormFields): FeedbackVote {
  const [answerId, useful, reason, note, voter, q] = FIELDS.map((name) =>
    firstOf(body[name]).trim(),
  )
  const asked = {
    answerId,
    useful: useful === 'yes' ? true : useful === 'no' ? false : undefined,
    ...(reason && { reason }),
    ...(note && { note }),
    ...(voter && { voter }),
    ...(q && firstOf(body['withQuestion']) === 'yes' && { question: q }),
  }
  const checked = checkedBy(FeedbackVote, asked)
  if ('invalid' in checked) {
    throw new QuarryError('request-invalid', { detail: `${checked.invalid}.` })
  }
  return checked.value
}

const FIELDS = ['answerId', 'useful', 'reason', 'note', 'voter', 'q'] as const
