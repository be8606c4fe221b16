import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds } from './cases'
import { expectEither } from './judge'
import { applyChanges, buildSubject, changes, type Subject } from './mutate'
import { SMALL, WHOLE, WITHOUT_OVERALL } from './subjects'

const small: Subject[] = [SMALL, WITHOUT_OVERALL].map(buildSubject)
const whole = buildSubject(WHOLE)

describe('a record that was changed in any way', () => {
  it('is shown as it stands, before anything is changed', () => {
    for (const { value } of [...small, whole]) expect(expectEither(value)).toBe(true)
  })

  it('is shown with its meaning or refused with the place', () => {
    let accepted = 0
    holds(
      'records: small',
      fc.property(fc.nat(small.length - 1), changes, (which, made) => {
        const subject = small[which] ?? whole
        if (expectEither(applyChanges(subject, made))) accepted += 1
      }),
    )
    // Were all refused, nothing would have been held against the oracle.
    expect(accepted).toBeGreaterThan(10)
  })

  it('is so where everything that a record may hold is in it', () => {
    holds(
      'records: whole',
      fc.property(changes, (made) => {
        expectEither(applyChanges(whole, made))
      }),
    )
  })
})
