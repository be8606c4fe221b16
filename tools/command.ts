import { parseArgs, type ParseArgsConfig } from 'node:util'
import { forTerminal } from './terminal'

type Options = NonNullable<ParseArgsConfig['options']>
type Arguments<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: boolean }>
>

/** A command that was written wrongly: its usage is shown, and it ends with 2. */
export class WrongUse extends Error {}

function readArguments<O extends Options>(options: O, allowPositionals: boolean): Arguments<O> {
  try {
    return parseArgs({ options, allowPositionals })
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error))
  }
}

/**
 * Runs a command: `--help` prints its usage, an error is one message without a stack, and what `run`
 * gives is the exit code.
 */
export async function runCommand<const O extends Options>(
  { usage, options, files = false }: { usage: string; options: O; files?: boolean },
  run: (given: Arguments<O>) => number | Promise<number>,
): Promise<void> {
  if (process.argv.includes('--help')) {
    console.log(usage)
    return
  }
  try {
    process.exitCode = await run(readArguments(options, files))
  } catch (error) {
    const message = forTerminal(error instanceof Error ? error.message : String(error))
    const wrongUse = error instanceof WrongUse
    console.error(wrongUse ? `${message}\n\n${usage}` : message)
    process.exitCode = wrongUse ? 2 : 1
  }
}
