import { useFocusAtFirst } from './useFocusAtFirst'

/** Stops the reading of files; it has the focus while there is nothing else to do. */
export function CancelButton({ cancel }: { cancel: () => void }) {
  const button = useFocusAtFirst<HTMLButtonElement>()
  return (
    <button className="quiet-button own-data__cancel" type="button" ref={button} onClick={cancel}>
      Cancel
    </button>
  )
}
