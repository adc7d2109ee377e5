// What chats send and get; the platforms describe it in full.

import { Type } from 'typebox'
import { closedObject, textEnum } from './schema.ts'

/** Larger messages are none that a platform sends. */
export const CHAT_BODY_BYTES = 64 * 1024

export const CHAT_PLATFORMS = ['slack', 'mattermost', 'teams'] as const
export type ChatPlatform = (typeof CHAT_PLATFORMS)[number]

export const ChatReply = closedObject(
  {
    response_type: Type.Optional(textEnum(['ephemeral', 'in_channel'])),
    text: Type.Optional(Type.String({ description: "In the platform's own format." })),
    type: Type.Optional(Type.Literal('message')),
    textFormat: Type.Optional(Type.Literal('markdown')),
    unfurl_links: Type.Optional(Type.Boolean()),
    unfurl_media: Type.Optional(Type.Boolean()),
    challenge: Type.Optional(Type.String({ description: 'When Slack tries the address.' })),
  },
  { $id: 'ChatReply', description: 'The reply as its platform wants it.' },
)
