import type { Command } from 'commander'
import { SECRET, type Setting, type SettingSpec } from '../../config/setting.ts'
import { SETTINGS } from '../../config/settings.table.ts'
import { readSettings } from '../../config.ts'
import { type CommonFlags, example, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { renderTable } from '../render-table.ts'

/** quarry config: every setting, its value and where that came from. */
export function addConfigCommand(program: Command, context: CliContext): void {
  withCommonOptions(program.command('config'))
    .description('Print every setting, its value and where it came from.')
    .addHelpText('after', example('QUARRY_PORT=8081 quarry config --config quarry.yaml'))
    .action((flags: CommonFlags) => {
      const { json, ...sources } = flags
      const shown = showSettings(readSettings(sources, context.environment), SETTINGS)
      if (json) context.output.printJson(shown)
      else context.output.print(renderSettings(shown))
      context.finish(EXIT.ok)
    })
}

interface ShownSetting {
  readonly name: string
  readonly value: unknown
  readonly from: string
  readonly variable: string
  readonly purpose: string
}

/** In the order of the table; the value of a secret that is set is not told. */
export function showSettings(
  settings: Readonly<Record<string, Setting<unknown>>>,
  specs: Readonly<Record<string, SettingSpec<never> | SettingSpec<unknown>>>,
): ShownSetting[] {
  return Object.entries(specs).map(([name, { variable, purpose, isSecret }]) => {
    const { value = '', from = 'default' } = settings[name] ?? {}
    const isHidden = isSecret === true && from !== 'default'
    return { name, value: isHidden ? SECRET : value, from, variable, purpose }
  })
}

const renderSettings = (shown: readonly ShownSetting[]) =>
  renderTable(
    ['setting', 'value', 'from', 'variable'],
    shown.map(({ name, value, from, variable }) => [name, valueText(value), from, variable]),
  )

const valueText = (value: unknown) =>
  typeof value === 'object' ? JSON.stringify(value) : String(value)
