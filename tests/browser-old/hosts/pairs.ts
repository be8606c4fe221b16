/** Names of factors, each with the values that it can take. */
export type Factors = Record<string, readonly string[]>
export type Cell<F extends Factors> = { [Name in keyof F]: F[Name][number] }

type Choice = Record<string, string>
type Pair = [name: string, value: string, otherName: string, otherValue: string]

/** Every two values of different factors. */
export function listPairs(factors: Factors): Pair[] {
  const names = Object.keys(factors)
  return names.flatMap((name, at) =>
    names
      .slice(at + 1)
      .flatMap((other) =>
        (factors[name] ?? []).flatMap((value) =>
          (factors[other] ?? []).map((otherValue): Pair => [name, value, other, otherValue]),
        ),
      ),
  )
}

export function meets(cell: Choice, [name, value, other, otherValue]: Pair): boolean {
  return cell[name] === value && cell[other] === otherValue
}

/** Pairs that no host brings together: each as two values. */
export type Never = readonly (readonly [string, string])[]

function isDenied(never: Never, one: string, other: string): boolean {
  return never.some(([a, b]) => (a === one && b === other) || (a === other && b === one))
}

/** How many pairs that have not met yet a value would bring together with what is chosen. */
function countNew(pairs: readonly Pair[], chosen: Choice, name: string, value: string): number {
  const tried = { ...chosen, [name]: value }
  return pairs.filter((pair) => (pair[0] === name || pair[2] === name) && meets(tried, pair)).length
}

function buildCell(factors: Factors, never: Never, left: readonly Pair[], first: Pair): Choice {
  const chosen: Choice = { [first[0]]: first[1], [first[2]]: first[3] }
  for (const [name, all] of Object.entries(factors)) {
    if (chosen[name] !== undefined) continue
    const values = all.filter((value) =>
      Object.values(chosen).every((other) => !isDenied(never, value, other)),
    )
    const counts = values.map((value) => countNew(left, chosen, name, value))
    chosen[name] = values[counts.indexOf(Math.max(...counts))] ?? ''
  }
  return chosen
}

/**
 * Cells in which every two values of different factors meet at least once, but for those
 * that never do: far fewer than the full product. Always the same ones for the same factors.
 */
export function buildCells<F extends Factors>(factors: F, never: Never = []): Cell<F>[] {
  const cells: Choice[] = []
  let left = listPairs(factors).filter(([, one, , other]) => !isDenied(never, one, other))
  for (let first = left[0]; first !== undefined; first = left[0]) {
    const cell = buildCell(factors, never, left, first)
    cells.push(cell)
    left = left.filter((pair) => !meets(cell, pair))
  }
  return cells as Cell<F>[]
}
