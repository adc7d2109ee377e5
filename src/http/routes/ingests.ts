import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IngestRequest, type IngestService, Task, TaskParams } from '../../contract/ingests.ts'
import { closedObject, refTo } from '../../contract/schema.ts'
import { QuarryError } from '../../model/errors.ts'
import { exactBody } from '../plugins/exact-body.ts'
import { BODY_REFUSALS, REFUSALS, refusal, success } from './replies.ts'

const TAGS = ['administration']

/** POST /ingests: brings the index up to date. GET /tasks/{id}: how that goes. */
export const ingestRoutes: FastifyPluginAsyncTypebox<{ readonly ingests: IngestService }> = async (
  app,
  { ingests },
) => {
  app.post(
    '/ingests',
    {
      config: { access: 'admin' },
      validatorCompiler: exactBody(IngestRequest),
      schema: {
        operationId: 'startIngest',
        tags: TAGS,
        summary: 'Bring the index up to date with configured sources.',
        description:
          'Answers at once with a task. The old index is served until the new one is complete; when ' +
          'the ingest fails, or too many articles would disappear, it stays.',
        querystring: closedObject({}),
        body: refTo(IngestRequest),
        response: {
          202: success(Task, 'The ingest has begun.', { Location: 'Where the task is.' }),
          409: refusal('Another ingest is under way.'),
          422: refusal('A source is not configured.'),
          ...REFUSALS,
          ...BODY_REFUSALS,
        },
      },
    },
    async ({ body }, reply) => {
      const task = await ingests.start(body)
      return reply.code(202).header('location', `/v1/tasks/${task.id}`).send(task)
    },
  )
  app.get(
    '/tasks/:id',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'getTask',
        tags: TAGS,
        summary: 'How a task goes.',
        params: TaskParams,
        querystring: closedObject({}),
        response: {
          200: success(Task, 'The task.'),
          404: refusal('There is no such task, or it ended long ago.'),
          ...REFUSALS,
        },
      },
    },
    async ({ params: { id } }, reply) => {
      const task = await ingests.get(id)
      if (task === undefined) throw new QuarryError('task-unknown', { id })
      return reply.header('cache-control', 'no-store').send(task)
    },
  )
}
