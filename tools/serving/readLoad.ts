/** What wrk counted. */
interface Load {
  requests: number
  /** Connections that failed or timed out, and answers that were neither 2xx nor 3xx. */
  errors: number
  perSecond: number
  /** Received in sum, headers and all. */
  bytes: number
}

const UNITS: Record<string, number> = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 }

function readNumber(text: string, pattern: RegExp): number {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new Error(`wrk did not say ${String(pattern)}:\n${text}`)
  return Number(found)
}

/** Reads wrk's words at the end of a run. Throws where a count is missing: nothing is taken for none. */
export function readLoad(said: string): Load {
  const [, amount, unit = ''] = /requests in [^,]+, ([\d.]+)([KMG]?)B read/u.exec(said) ?? []
  if (amount === undefined) throw new Error(`wrk did not say how much it read:\n${said}`)
  const socket = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/u.exec(said)
  const failed = socket?.slice(1).reduce((sum, count) => sum + Number(count), 0) ?? 0
  const refused = Number(/Non-2xx or 3xx responses: (\d+)/u.exec(said)?.[1] ?? 0)
  return {
    requests: readNumber(said, /(\d+) requests in/u),
    errors: failed + refused,
    perSecond: readNumber(said, /Requests\/sec:\s+([\d.]+)/u),
    bytes: Number(amount) * (UNITS[unit] ?? 1),
  }
}
