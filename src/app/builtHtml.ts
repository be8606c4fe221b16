const STOPPED = 'This page has stopped working, and shows its record as it was built.'
const NOT_APPLIED =
  'The choice of inspection and words is not applied: everything is shown. The choice of area works.'
const NOT_SHOWN = 'This page has stopped working, and cannot show the record that was asked for.'

function createButton(): HTMLElement {
  const button = document.createElement('button')
  button.className = 'quiet-button'
  button.type = 'button'
  button.textContent = 'Reload the page'
  button.addEventListener('click', () => location.reload())
  return button
}

function createNotice(words: string): HTMLElement {
  const notice = document.createElement('div')
  notice.className = 'notice'
  notice.setAttribute('role', 'alert')
  notice.tabIndex = -1
  const sentence = document.createElement('p')
  sentence.textContent = words
  notice.append(sentence, createButton())
  return notice
}

/** Applies the URL's area, which the built HTML can show without React. */
function chooseArea(container: HTMLElement) {
  const asked = new URLSearchParams(location.search).get('area')?.trim() ?? ''
  const radios = [...container.querySelectorAll<HTMLInputElement>('input[name="area"]')]
  const radio = radios.find(({ value }) => value === asked) ?? radios[0]
  if (radio === undefined) return
  radio.checked = true
  document.documentElement.dataset['area'] = radio.value
}

/**
 * Keeps a copy of the HTML that a document was built with. Returns a function that shows it again,
 * with a message, after React has failed and removed its own output; it relies on no other code. If
 * another record was requested (`isShown` is false), only the message is shown: one authority's
 * grades must never stand for another's.
 */
export function keepBuiltHtml(container: HTMLElement, isShown: boolean): () => void {
  const built = isShown ? [...container.cloneNode(true).childNodes] : []
  const { title } = document
  const notice = createNotice(isShown ? `${STOPPED} ${NOT_APPLIED}` : NOT_SHOWN)
  return () => {
    if (notice.isConnected) return
    if (isShown) document.title = title
    // Hides the controls that need script, since they would do nothing.
    document.documentElement.dataset['withoutScript'] = ''
    container.replaceChildren(...built)
    const main = container.querySelector('main') ?? document.createElement('main')
    if (!main.isConnected) {
      main.className = 'page'
      container.append(main)
    }
    main.prepend(notice)
    if (isShown) chooseArea(container)
    // Move the focus only if this document has it: a frame must not scroll its host's page.
    if (document.hasFocus()) notice.focus()
  }
}
