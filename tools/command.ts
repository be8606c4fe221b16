import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { spellHidden } from '../src/record/hiddenCharacters'

/**
 * Text from any source, made safe for a terminal: characters that move the cursor, change colours or reverse
 * text are spelled out.
 */
export function forTerminal(words: string): string {
  return spellHidden(words)
}

/** The same on one line, so that a file name cannot imitate a line of output. */
export function lineForTerminal(words: string): string {
  return forTerminal(words).replaceAll('\n', '\\n').replaceAll('\t', '\\t')
}

type Options = NonNullable<ParseArgsConfig['options']>
type Arguments<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: boolean }>
>

/** A command that was written wrongly: its usage is shown, and it ends with 2 unless it says otherwise. */
export class WrongUse extends Error {}

function readArguments<O extends Options>(
  args: readonly string[],
  options: O,
  allowPositionals: boolean,
): Arguments<O> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals })
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error))
  }
}

/** Takes the arguments, prints, and returns the exit code. */
export type Command = (args: readonly string[]) => Promise<number>

/**
 * Defines the command of a file, and runs it if Node was started with that file: tests import and call it.
 * `--help` prints its usage, an error is one message without a stack trace, and `run` returns the exit code.
 */
export function defineCommand<const O extends Options>(
  file: string,
  {
    usage,
    options,
    files = false,
    wrongUse = 2,
  }: { usage: string; options: O; files?: boolean; wrongUse?: number },
  run: (given: Arguments<O>) => number | Promise<number>,
): Command {
  const command: Command = async (args) => {
    if (args.includes('--help')) {
      console.log(usage)
      return 0
    }
    try {
      const given = readArguments(args, options, files)
      if (files && given.positionals.length === 0) throw new WrongUse('No file named.')
      return await run(given)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      const isWrong = error instanceof WrongUse
      console.error(isWrong ? `${lineForTerminal(message)}\n\n${usage}` : forTerminal(message))
      return isWrong ? wrongUse : 1
    }
  }
  const [, started] = process.argv
  if (started !== undefined && realpathSync(started) === file) {
    // For a command that never comes to its end.
    process.exitCode = 1
    void command(process.argv.slice(2)).then((code) => {
      process.exitCode = code
    })
  }
  return command
}

/** The frameworks that commands use unless an option names others. */
export const BUNDLED_FRAMEWORKS = fileURLToPath(
  new URL('../public/records/frameworks.json', import.meta.url),
)
