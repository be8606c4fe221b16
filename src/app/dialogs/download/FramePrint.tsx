import { useState } from 'react'
import { OutsideLink } from '../../components/OutsideLink'
import { PrintChoice } from '../../components/PrintChoice'
import { usePageAddress } from '../../browserValues'

/**
 * Prints, and returns whether the browser started to: in a sandbox without `allow-modals` it
 * ignores the call, without an error.
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

/** Prints a frame alone. If its host forbids that, says where else it can be printed. */
export function FramePrint() {
  const address = usePageAddress()
  const [ignored, setIgnored] = useState(false)
  return (
    <>
      <PrintChoice print={() => setIgnored(!printHere())} />
      <p className="page-actions__refusal" role="status">
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
