// Settings → what the HTTP shell is given.

import type { ChatSettings } from '../../chat/settings.ts'
import type { Settings } from '../../config.ts'
import type { ApiKey } from '../../contract/api-key.ts'
import type { AppOptions } from '../../http/app.ts'
import { QuarryError } from '../../model/errors.ts'

/** Where keys are asked for, what one of them may do unless the settings say otherwise. */
const DEFAULT_RATE = { requests: 600, windowMs: 60_000 }

// "127.0.0.1", "::1", "localhost"
const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|::1|localhost)$/

/**
 * Who may read. Throws `setting-invalid` when keys would be asked for and there are none: nobody
 * could use such a service.
 */
export function accessMode({ access, host }: Settings, keys: readonly ApiKey[]): 'open' | 'keys' {
  const isLocal = LOOPBACK.test(host.value)
  const mode = access.value === 'auto' ? (isLocal ? 'open' : 'keys') : access.value
  if (mode === 'open' || keys.length > 0) return mode
  throw new QuarryError('setting-invalid', {
    setting: access.value === 'auto' ? 'host' : 'access',
    value: access.value === 'auto' ? host.value : access.value,
    expected: 'keys beside it ("quarry keys add"), or an access of "open" if anybody may read',
  })
}

/** The limits and habits of the service; `mode` decides what `auto` stands for. */
export function serviceOptions(
  settings: Settings,
  mode: 'open' | 'keys',
): Pick<AppOptions, 'chat' | 'limits' | 'log' | 'corsOrigins' | 'hosts' | 'trustedProxies'> {
  const { rateLimit, maxDelay, requestTimeout, answerTimeout } = settings
  const auto = mode === 'keys' ? DEFAULT_RATE : 'off'
  const hosts = hostsOf(settings, mode)
  const rate = rateLimit.value === 'auto' ? auto : rateLimit.value
  return {
    limits: {
      ...(rate !== 'off' && { rate }),
      maxDelayMs: maxDelay.value,
      requestTimeoutMs: requestTimeout.value * 1000,
      answerTimeoutMs: answerTimeout.value * 1000,
    },
    chat: chatSettings(settings),
    log: { hasQueries: settings.logQueries.value, slowMs: settings.slowMs.value },
    corsOrigins: settings.corsOrigins.value,
    trustedProxies: settings.trustedProxies.value,
    ...(hosts && { hosts }),
  }
}

/**
 * Under which names the service answers; `undefined` for any. What is open to this machine alone must
 * not be read by a page that has its name lead here; what a proxy publishes is the proxy's to guard.
 */
function hostsOf(settings: Settings, mode: 'open' | 'keys'): readonly string[] | undefined {
  const { allowedHosts, trustedProxies, publicUrl, host } = settings
  const isForThisMachine =
    mode === 'open' && LOOPBACK.test(host.value) && trustedProxies.value.length === 0
  if (allowedHosts.value.length === 0 && !isForThisMachine) return undefined
  const own = publicUrl.value === undefined ? [] : [new URL(publicUrl.value).hostname]
  return [...allowedHosts.value, ...own, host.value]
}

/** A platform is on when its secret or one of its tokens is set. */
function chatSettings(settings: Settings): ChatSettings {
  const { slackSecret, slackToken, mattermostTokens, teamsSecrets, publicUrl } = settings
  return {
    ...(slackSecret.value !== undefined && {
      slack: {
        signingSecret: slackSecret.value,
        ...(slackToken.value !== undefined && { botToken: slackToken.value }),
      },
    }),
    ...(mattermostTokens.value.length > 0 && { mattermost: { tokens: mattermostTokens.value } }),
    ...(teamsSecrets.value.length > 0 && { teams: { secrets: teamsSecrets.value } }),
    ...(publicUrl.value !== undefined && { publicUrl: publicUrl.value }),
  }
}

/** Beside the index, which may be deleted without a loss; the feedback may not. */
export function feedbackFileOf({ feedback, index }: Settings): string | undefined {
  if (feedback.value === 'off') return undefined
  return feedback.value ?? `${index.value.replace(/[\\/]+$/, '')}-feedback.jsonl`
}
