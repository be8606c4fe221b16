/**
 * Loads one export of a chunk. Rejects if the chunk cannot be fetched, or has no such export because it is
 * empty, cut off or of another version.
 */
export async function loadExport<Module, Name extends keyof Module & string>(
  load: () => Promise<Module>,
  name: Name,
): Promise<NonNullable<Module[Name]>> {
  const found = (await load())[name]
  if (found === undefined || found === null) throw new Error(`A chunk has no export "${name}"`)
  return found
}
