import * as v from 'valibot'

const Locked = v.object({
  version: v.optional(v.string()),
  resolved: v.optional(v.string()),
  integrity: v.optional(v.string()),
  license: v.optional(v.string()),
  hasInstallScript: v.optional(v.boolean(), false),
  link: v.optional(v.boolean(), false),
})
const Lockfile = v.object({
  lockfileVersion: v.literal(3),
  packages: v.record(v.string(), Locked),
})

/** A package as the lockfile pins it. */
export interface LockedPackage extends v.InferOutput<typeof Locked> {
  /** Where it is installed: "node_modules/react". */
  folder: string
  /** Its name: "@types/react". */
  name: string
}

const REGISTRY = 'https://registry.npmjs.org/'

/**
 * Packages that would run something when they are installed, and why the project does without. No
 * script runs, since `.npmrc` says so.
 */
const RUNS_NOTHING: Record<string, string> = {
  esbuild: 'checks its own binary, which is a package of its own in the lockfile',
  'unrs-resolver': 'looks for its binary, which is a package of its own in the lockfile',
  'vnu-jar': 'fetches a Java where there is none; the check that needs Java takes the system’s',
}

/** Reads the text of a lockfile, without the project itself. Throws where it is none of version 3. */
export function readLockfile(text: string): LockedPackage[] {
  const { packages } = v.parse(Lockfile, JSON.parse(text))
  return Object.entries(packages).flatMap(([folder, locked]) =>
    folder === ''
      ? []
      : [{ ...locked, folder, name: folder.slice(folder.lastIndexOf('node_modules/') + 13) }],
  )
}

function findFault(locked: LockedPackage): string | undefined {
  const { name, version, resolved, integrity, link, hasInstallScript } = locked
  if (link || version === undefined) return `${name} is not pinned to a version`
  if (resolved !== undefined && !resolved.startsWith(REGISTRY))
    return `${name} comes from ${resolved}, not from the registry`
  if (!/^sha512-[A-Za-z0-9+/]{86}==$/u.test(integrity ?? ''))
    return `${name} ${version} has no SHA-512 of what is in it`
  if (hasInstallScript && RUNS_NOTHING[name] === undefined)
    return `${name} ${version} wants to run a script when it is installed: say in tools/supply/lockfile.ts why that is not needed`
  return undefined
}

/** What is wrong with a lockfile and the settings beside it (`.npmrc`), in words. */
export function checkLockfile(packages: readonly LockedPackage[], settings: string): string[] {
  const faults = packages.flatMap((locked) => findFault(locked) ?? [])
  if (!/^ignore-scripts\s*=\s*true$/mu.test(settings))
    faults.push('.npmrc must say ignore-scripts=true')
  const running = new Set(packages.flatMap((one) => (one.hasInstallScript ? [one.name] : [])))
  for (const name of Object.keys(RUNS_NOTHING))
    if (!running.has(name))
      faults.push(`${name} runs nothing any more: take it out of tools/supply/lockfile.ts`)
  return faults
}
