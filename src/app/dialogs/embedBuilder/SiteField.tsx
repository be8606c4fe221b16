import { useId, useState } from 'react'
import type { SiteRead } from '../../../snippets/site'

interface SiteFieldProps {
  text: string
  site: SiteRead
  change: (text: string) => void
}

/** Asks for the URL where the site is published: every URL in a snippet starts with it. */
export function SiteField({ text, site, change }: SiteFieldProps) {
  const id = useId()
  const [left, setLeft] = useState(false)
  // Show no error while the URL is still being typed.
  const faulty = !site.ok && left && text.trim() !== ''
  return (
    <div className="builder-field">
      <label htmlFor={id}>Address where this page is published</label>
      <input
        id={id}
        type="url"
        autoComplete="url"
        spellCheck={false}
        placeholder="https://"
        value={text}
        aria-invalid={faulty}
        aria-describedby={`${id}-hint`}
        onBlur={() => setLeft(true)}
        onChange={({ target }) => change(target.value)}
      />
      <p className={faulty ? 'builder-field__fault' : 'builder-field__hint'} id={`${id}-hint`}>
        {faulty ? site.problem : 'Its folder on your web server; readers must be able to open it.'}
      </p>
    </div>
  )
}
