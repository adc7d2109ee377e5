// What an operator configures for chats. A platform without its secret is off.

export interface ChatSettings {
  readonly slack?: {
    readonly signingSecret: string
    /** Takes mentions, too, when there is one: their replies are posted with it. */
    readonly botToken?: string
  }
  readonly mattermost?: {
    /** One for each slash command. */
    readonly tokens: readonly string[]
  }
  readonly teams?: {
    /** One for each outgoing webhook, base64 as Teams shows it. */
    readonly secrets: readonly string[]
  }
  /** Where people reach this service, e.g. "https://kb.example.com"; without it nothing is a link. */
  readonly publicUrl?: string
}
