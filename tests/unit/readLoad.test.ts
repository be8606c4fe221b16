import { describe, expect, it } from 'vitest'
import { readLoad } from '../../tools/serving/readLoad'

const SAID = `Running 10s test @ http://127.0.0.1:8080/
  1 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     2.31ms    1.02ms  20.11ms   77.00%
    Req/Sec    13.90k     1.20k   16.00k    70.00%
  138500 requests in 10.02s, 7.57GB read
Requests/sec:  13822.36
Transfer/sec:    773.61MB
`

describe('what wrk says at the end of a run', () => {
  it('is read as counts and bytes', () => {
    expect(readLoad(SAID)).toEqual({
      requests: 138_500,
      errors: 0,
      perSecond: 13_822.36,
      bytes: 7.57 * 1024 ** 3,
    })
  })

  it('counts broken connections and refusals alike as errors', () => {
    const failed = SAID.replace(
      'Requests/sec',
      '  Socket errors: connect 1, read 2, write 3, timeout 4\n  Non-2xx or 3xx responses: 50\nRequests/sec',
    )
    expect(readLoad(failed).errors).toBe(60)
  })

  it('is refused where a count is missing', () => {
    expect(() => readLoad('unable to connect to 127.0.0.1:8080 Connection refused')).toThrow(
      /did not say/u,
    )
    expect(() => readLoad(SAID.replace(/Requests\/sec.*/u, ''))).toThrow(/did not say/u)
  })
})
