interface PrintButtonProps {
  print?: () => void
}

/** Prints the page. Needs script, and is hidden where there is none. */
export function PrintButton({ print = () => window.print() }: PrintButtonProps) {
  return (
    <button className="quiet-button" type="button" onClick={print}>
      Print
    </button>
  )
}

/** The choice of what to print. The browser's own print command follows it too, without script. */
export function PrintChoice({ print }: { print?: () => void }) {
  return (
    <details className="print-choice">
      <summary className="quiet-button print-choice__open no-marker">Print…</summary>
      <div className="print-choice__body">
        <fieldset className="print-choice__field">
          <legend>On paper</legend>
          <label>
            <input type="radio" name="paper" value="everything" defaultChecked /> Everything, with
            all that opens
          </label>
          <label>
            <input type="radio" name="paper" value="brief" /> Brief for a committee, one sheet:
            grades, what is open, questions to ask
          </label>
        </fieldset>
        <span className="needs-script">
          <PrintButton {...(print && { print })} />
        </span>
        <p className="quiet">Your browser’s own Print follows this choice.</p>
      </div>
    </details>
  )
}
