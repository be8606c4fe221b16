import { PrintButton } from './PrintButton'

/** The choice of what to print. The browser's own print command follows it too, without script. */
export function PrintChoice({ print }: { print?: () => void }) {
  return (
    <details className="paper-choice">
      <summary className="quiet-button paper-choice__open">Print…</summary>
      <div className="paper-choice__body">
        <fieldset className="paper-choice__field">
          <legend>On paper</legend>
          <label>
            <input type="radio" name="paper" value="everything" defaultChecked /> Everything, with
            all that opens
          </label>
          <label>
            <input type="radio" name="paper" value="summary" /> Summary: ratings, timeline, what was
            asked, key quotes, sources
          </label>
        </fieldset>
        <span className="needs-script">
          <PrintButton {...(print && { print })} />
        </span>
        <p className="paper-choice__note">Your browser’s own Print follows this choice.</p>
      </div>
    </details>
  )
}
