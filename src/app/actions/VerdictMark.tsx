import type { ThreadStep } from '../../record/views/actionThread'
import type { Verdict } from '../../record/schema/enums'

type Sign = 'asked' | 'noted' | Verdict

/** The sign of a step: asking again is asking, whatever an earlier action's verdict makes of it. */
function signOf(step: ThreadStep): Sign {
  if (step.kind !== 'followed-up') return step.kind
  return step.askedAgain ? 'asked' : step.verdict
}

function Ring({ open = false }: { open?: boolean }) {
  const name = open ? 'verdict-mark__ring verdict-mark__ring--open' : 'verdict-mark__ring'
  return <circle className={name} cx="8" cy="8" r="6.5" />
}

function Shape({ sign }: { sign: Sign }) {
  switch (sign) {
    case 'asked':
      return <rect className="verdict-mark__fill" x="2" y="2" width="12" height="12" />
    case 'noted':
      return <rect className="verdict-mark__ring" x="2.75" y="2.75" width="10.5" height="10.5" />
    case 'addressed':
      return <circle className="verdict-mark__fill" cx="8" cy="8" r="7" />
    case 'partly-addressed':
      return (
        <>
          <Ring />
          <path className="verdict-mark__fill" d="M8 1.5a6.5 6.5 0 0 0 0 13z" />
        </>
      )
    case 'recurring':
      return (
        <>
          <Ring />
          <circle className="verdict-mark__fill" cx="8" cy="8" r="3" />
        </>
      )
    case 'no-later-evidence':
      return <Ring />
    case 'not-yet-inspected-again':
      return <Ring open />
  }
}

/** The shape of a verdict. It decorates the word beside it and says nothing alone. */
export function VerdictMark({ sign }: { sign: Sign }) {
  return (
    <svg
      className="verdict-mark"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <Shape sign={sign} />
    </svg>
  )
}

export function StepMark({ step }: { step: ThreadStep }) {
  return <VerdictMark sign={signOf(step)} />
}
