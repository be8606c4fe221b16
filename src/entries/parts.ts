import { trustPart } from '../page/parts/trust'
import { PART_ATTRIBUTE, START_ATTRIBUTE } from './partNames'

/*
 * Starts a document that is one file. Its code stands in it in parts, as a bundler makes files of
 * them: some are there at once, others lie in it as text, so that nobody waits for a browser to read
 * what is needed later or never. docs/decisions/0026.
 */

type Require = (name: string) => object
type Part = (require: Require, exports: object) => void

/** Where the parts put themselves: the name that `PARTS` gives to the build. */
declare const inspectionRecordParts: Readonly<Record<string, Part | undefined>>

const required = new Map<string, object>()

/** Has the browser run a part that stands in the document as text; its content policy names the text's hash. */
function readPart(name: string): Part {
  const holder = document.querySelector(`script[${PART_ATTRIBUTE}="${name}"]`)
  const script = document.createElement('script')
  script.text = trustPart(holder?.textContent ?? '')
  document.head.append(script)
  script.remove()
  const part = inspectionRecordParts[name]
  if (part === undefined) throw new Error(`The document has no part ${name}, or may not run it`)
  return part
}

function requirePart(name: string): object {
  const there = required.get(name)
  if (there !== undefined) return there
  const part = inspectionRecordParts[name] ?? readPart(name)
  const exports = {}
  required.set(name, exports)
  try {
    part(requirePart, exports)
  } catch (error) {
    // Half of a part is none: who asks again has it tried again.
    required.delete(name)
    throw error
  }
  return exports
}

const start = document.currentScript?.getAttribute(START_ATTRIBUTE) ?? ''
// In a task of its own: the scripts have just been compiled in this one.
setTimeout(() => requirePart(start))
