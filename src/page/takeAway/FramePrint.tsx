import { useState } from 'react'
import { OutsideLink } from '../parts/OutsideLink'
import { PaperChoice } from '../parts/PaperChoice'
import { usePageAddress } from '../usePageAddress'

/**
 * Prints, and gives whether the browser set about it: in a sandbox without `allow-modals` it
 * ignores the call, and tells no page.
 */
function printHere(): boolean {
  let began = false
  const begin = () => {
    began = true
  }
  window.addEventListener('beforeprint', begin)
  window.print()
  window.removeEventListener('beforeprint', begin)
  return began
}

/** Prints a frame alone; where its host forbids that, it says where else it can be printed. */
export function FramePrint() {
  const address = usePageAddress()
  const [ignored, setIgnored] = useState(false)
  return (
    <>
      <PaperChoice print={() => setIgnored(!printHere())} />
      <p className="take-away__refusal" role="status">
        {ignored && (
          <>
            <span>
              If nothing was printed: the page around this frame does not let it print. It prints
              from
            </span>{' '}
            <OutsideLink href={address}>a page of its own</OutsideLink>
            <span>.</span>
          </>
        )}
      </p>
    </>
  )
}
