// What a setting is: where its text may come from and which value that text stands for.

import { QuarryError } from '../model/errors.ts'

/** A value and where it came from: "flag", "QUARRY_PORT", "quarry.config.yaml" or "default". */
export interface Setting<T> {
  readonly value: T
  readonly from: string
}

export interface SettingSpec<T> {
  readonly variable: string
  /** The flag where it is not `--` and the name. */
  readonly flag?: string
  readonly fallback: T
  readonly expected: string
  /** For people. */
  readonly purpose: string
  /** In a settings file it may be a list, or a mapping ("name: value"). */
  readonly isList?: true
  /** Never shown. */
  readonly isSecret?: true
  /** `undefined` when the text is no value of this setting. */
  readonly parse: (text: string) => T | undefined
}

/** What the sources say of one setting, the first to decide first. */
export interface SettingText {
  readonly text: string | undefined
  /** For messages: "--port", "QUARRY_PORT", "port in quarry.yaml". */
  readonly label: string
  readonly from: string
}

/** Throws `setting-invalid` for the first text that is no value. */
export function resolveSetting<T>(
  spec: SettingSpec<T>,
  candidates: readonly SettingText[],
): Setting<T> {
  for (const { text, label, from } of candidates) {
    if (text === undefined) continue
    const value = spec.parse(text)
    if (value === undefined) {
      const shown = spec.isSecret ? SECRET : text
      throw new QuarryError('setting-invalid', {
        setting: label,
        value: shown,
        expected: spec.expected,
      })
    }
    return { value, from }
  }
  return { value: spec.fallback, from: 'default' }
}

/** Stands for the value of a secret. */
export const SECRET = '********'
