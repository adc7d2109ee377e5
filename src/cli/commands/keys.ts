import type { Command } from 'commander'
import { readSettings } from '../../config.ts'
import { type ApiKey, KeyRole } from '../../contract/api-key.ts'
import { QuarryError } from '../../model/errors.ts'
import { example } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { renderTable } from '../render-table.ts'

interface KeyFlags {
  readonly keys?: string
  readonly config?: string
  readonly json?: true
}

interface AddFlags extends KeyFlags {
  readonly role: string
  readonly product?: readonly string[]
}

/** quarry keys add|list|remove: who may use a service that asks for keys. */
export function addKeysCommand(program: Command, context: CliContext): void {
  const keys = program.command('keys').description('Add, list and remove the keys of a service.')
  withKeyOptions(keys.command('add'))
    .description('Make a key; it is shown once, and kept as a digest only.')
    .argument('<name>', 'whose key it is')
    .requiredOption('--role <role>', 'admin, search or scoped')
    .option('--product <name...>', 'for the role scoped: the products whose articles it reads')
    .addHelpText('after', example('quarry keys add "mail desk" --role scoped --product exchange'))
    .action((name: string, flags: AddFlags) => addKey(name, flags, context))
  withKeyOptions(keys.command('list'))
    .description('List the keys.')
    .addHelpText('after', example('quarry keys list'))
    .action((flags: KeyFlags) => listKeys(flags, context))
  withKeyOptions(keys.command('remove'))
    .description('Remove a key; a running service notices within a second.')
    .argument('<id>', 'as "quarry keys list" shows it')
    .addHelpText('after', example('quarry keys remove 1f2e3d4c'))
    .action((id: string, flags: KeyFlags) => removeKey(id, flags, context))
}

const withKeyOptions = (command: Command) =>
  command
    .option('--keys <file>', 'file of the keys (QUARRY_KEYS, default "quarry-keys.json")')
    .option('--config <file>', 'settings file, YAML or JSON (QUARRY_CONFIG)')
    .option('--json', 'print JSON')

function keysFile({ keys, config }: KeyFlags, { environment }: CliContext): string {
  return readSettings({ keys, config }, environment).keys.value
}

async function addKey(name: string, flags: AddFlags, context: CliContext): Promise<void> {
  const file = keysFile(flags, context)
  const { role, products } = checkRole(flags)
  const [{ makeKey }, { readKeys, writeKeys }] = await loadKeys()
  const made = makeKey({ name, role, ...(products && { products }) })
  writeKeys(file, [...readKeys(file), made.key])
  const { sha256: _sha256, ...shown } = made.key
  if (flags.json) context.output.printJson({ ...shown, key: made.token })
  else {
    context.output.print(made.token)
    context.output.note(`Key ${made.key.id} (${role}) was added to ${file}; it is not shown again.`)
  }
  context.finish(EXIT.ok)
}

/** A scoped key without products would read nothing; products of another role would mean nothing. */
function checkRole({ role: typed, product }: AddFlags) {
  const role = KeyRole.enum.find((one) => one === typed)
  if (role === undefined) throw invalid('--role', typed, KeyRole.enum.join(', '))
  if (role === 'scoped' && product === undefined) {
    throw invalid('--product', '', 'at least one product for the role scoped')
  }
  if (role !== 'scoped' && product !== undefined) {
    throw invalid('--product', product.join(', '), 'the role scoped beside it')
  }
  return { role, products: product }
}

async function listKeys(flags: KeyFlags, context: CliContext): Promise<void> {
  const [, { readKeys }] = await loadKeys()
  const keys = readKeys(keysFile(flags, context)).map(({ sha256: _sha256, ...key }) => key)
  if (flags.json) context.output.printJson(keys)
  else context.output.print(keys.length === 0 ? 'There are no keys.' : renderKeys(keys))
  context.finish(EXIT.ok)
}

const renderKeys = (keys: readonly Omit<ApiKey, 'sha256'>[]) =>
  renderTable(
    ['id', 'role', 'created', 'name', 'products'],
    keys.map(({ id, role, created, name, products = [] }) => [
      ...[id, role, created, name],
      products.join(', '),
    ]),
  )

async function removeKey(id: string, flags: KeyFlags, context: CliContext): Promise<void> {
  const file = keysFile(flags, context)
  const [, { readKeys, writeKeys }] = await loadKeys()
  const keys = readKeys(file)
  const left = keys.filter((key) => key.id !== id)
  if (left.length === keys.length) throw new QuarryError('key-unknown', { id, file })
  writeKeys(file, left)
  if (flags.json) context.output.printJson({ removed: id })
  else context.output.print(`Key ${id} was removed from ${file}.`)
  context.finish(EXIT.ok)
}

const loadKeys = () =>
  Promise.all([import('../../http/access/key-ring.ts'), import('../../http/access/key-file.ts')])

const invalid = (setting: string, value: string, expected: string) =>
  new QuarryError('setting-invalid', { setting, value, expected })
