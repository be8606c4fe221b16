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
