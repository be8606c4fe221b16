/** Which files are read, in words that lead to them; no link, since the page asks nobody for anything. */
export function WhatItTakes() {
  return (
    <div className="own-data__takes">
      <p>Files that can be read, one by itself or several together:</p>
      <ul className="own-data__list">
        <li>
          <strong>Ofsted’s list of outcomes (.ods)</strong>, from GOV.UK: “Local authority
          inspection outcomes as at 31 March 2025”, or a later year’s
        </li>
        <li>
          <strong>Data to Insight’s overview of inspections (.xlsx)</strong>, newer and less
          certain: where the two differ, Ofsted’s list is shown and the difference is said
        </li>
        <li>
          <strong>The lookup of authorities (.csv)</strong>, beside one of those, for the
          statistical neighbours
        </li>
        <li>
          <strong>A record (.json)</strong>, by itself
        </li>
      </ul>
    </div>
  )
}
