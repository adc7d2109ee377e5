// Settings → what the HTTP shell is given.

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
): Pick<AppOptions, 'limits' | 'log' | 'corsOrigins' | 'trustedProxies'> {
  const { rateLimit, maxDelay, requestTimeout, answerTimeout } = settings
  const auto = mode === 'keys' ? DEFAULT_RATE : 'off'
  const rate = rateLimit.value === 'auto' ? auto : rateLimit.value
  return {
    limits: {
      ...(rate !== 'off' && { rate }),
      maxDelayMs: maxDelay.value,
      requestTimeoutMs: requestTimeout.value * 1000,
      answerTimeoutMs: answerTimeout.value * 1000,
    },
    log: { hasQueries: settings.logQueries.value, slowMs: settings.slowMs.value },
    corsOrigins: settings.corsOrigins.value,
    trustedProxies: settings.trustedProxies.value,
  }
}
