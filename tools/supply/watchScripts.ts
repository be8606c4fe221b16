import { minify, type Plugin } from 'vite'

/** The part of a source map that says where things come from. */
interface SourceMapText {
  mappings: string
  sources: string[]
}

/** A script as a bundler wrote it, with what its source maps say. */
export interface WrittenScript {
  /** As the bundler calls it: "assets/react-CoO2v0PY.js". */
  name: string
  code: string
  /** From the script to its sources, one after the other; none where the bundler made all of it itself. */
  maps: SourceMapText[]
  /** By their ids, the code of the modules in it before it was made small. */
  modules: Map<string, string>
}

/** What the bundlers wrote in all the builds that were watched. */
export interface Written {
  scripts: WrittenScript[]
  /** Styles that stand in scripts as text. */
  styles: Set<string>
}

const STYLES = /^export default ("(?:[^"\\]|\\.)*");?\s*$/su

/** The map of what the build did to a script behind the bundler's back: it made it smaller still. */
async function mapMinified(name: string, before: string, after: string): Promise<SourceMapText> {
  const { code, map } = await minify(name, before, { module: true, sourcemap: true })
  if (code !== after || map === undefined)
    throw new Error(`${name} was changed after it was bundled, and not by the minifier`)
  return map
}

/** Notes the scripts that builds write, with their source maps. */
export function watchScripts(): { plugins: Plugin[]; written: Written } {
  const written: Written = { scripts: [], styles: new Set() }
  const before = new Map<string, string>()
  const watchFirst: Plugin = {
    name: 'watch-scripts-first',
    generateBundle(_, bundle) {
      before.clear()
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk') before.set(chunk.fileName, chunk.code)
    },
  }
  const watchLast: Plugin = {
    name: 'watch-scripts-last',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue
          const { fileName: name, code, map } = chunk
          const first = before.get(name) ?? code
          // The bundler's own placeholders are filled in and mapped; the element's scripts are not.
          const again = name.startsWith('element/') || name === 'inspection-record.js'
          const maps: SourceMapText[] = map === null ? [] : [map]
          if (again && first !== code) maps.unshift(await mapMinified(name, first, code))
          const modules = Object.entries(chunk.modules).map(
            ([id, module]) => [id, module.code ?? ''] as const,
          )
          written.scripts.push({ name, code, maps, modules: new Map(modules) })
        }
      },
    },
  }
  const watchStyles: Plugin = {
    name: 'watch-styles',
    // Behind all that writes them.
    enforce: 'post',
    transform(code, id) {
      const text = id.endsWith('.css?inline') ? STYLES.exec(code)?.[1] : undefined
      if (text !== undefined) written.styles.add(String(JSON.parse(text)))
      return undefined
    },
  }
  return { plugins: [watchFirst, watchLast, watchStyles], written }
}
