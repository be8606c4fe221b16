interface PrintButtonProps {
  print?: () => void
}

/** Prints the page as the browser does; needs script, and stands hidden where there is none. */
export function PrintButton({ print = () => window.print() }: PrintButtonProps) {
  return (
    <button className="quiet-button" type="button" onClick={print}>
      Print
    </button>
  )
}
