import { PART_ATTRIBUTE, PARTS, START_ATTRIBUTE } from '../../src/entries/partNames'
import { bundleClassicScript, bundleScripts, inlineInert, inlineScript } from './scripts'
import type { Watch } from './watch'

/** A script puts itself among the parts by its name, and runs when another one requires it. */
const banner = ({ fileName }: { fileName: string }) =>
  `(self.${PARTS}??={})["./${fileName}"]=(require,exports)=>{`
const footer = '};'

/**
 * Everything that an entry needs, as scripts inside a document: what it imports at once as
 * scripts that stand ready, what it imports later as text that the browser does not even read
 * before somebody needs it, and at the end the script that starts the entry.
 */
export async function inlineParts(entry: string, watch?: Watch): Promise<string> {
  const chunks = await bundleScripts(
    entry,
    { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: '[name].js', banner, footer },
    watch,
  )
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const first = chunks.find(({ isEntry }) => isEntry)
  if (first === undefined) throw new Error(`${entry} gave no script`)
  const ready = new Set([first.fileName])
  // A set is walked on into what is added meanwhile.
  for (const name of ready)
    for (const imported of byName.get(name)?.imports ?? []) ready.add(imported)
  const name = (file: string) => `${PART_ATTRIBUTE}="./${file}"`
  const later = chunks.filter(({ fileName }) => !ready.has(fileName))
  const atOnce = chunks.filter(({ fileName, isEntry }) => ready.has(fileName) && !isEntry)
  return [
    ...atOnce.map(({ code }) => inlineScript(code.trim())),
    inlineScript(first.code.trim()),
    ...later.map(({ fileName, code }) => inlineInert(name(fileName), code.trim())),
    inlineScript(
      await bundleClassicScript('src/entries/parts.ts', watch),
      ` ${START_ATTRIBUTE}="./${first.fileName}"`,
    ),
  ].join('')
}
