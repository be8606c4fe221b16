const STOPPED = 'This page has stopped working, and shows its record as it was built.'
const NOT_APPLIED =
  'The choice of inspection and words is not applied: everything is shown. The choice of area works.'
const NOT_SHOWN = 'This page has stopped working, and cannot show the record that was asked for.'

function createButton(): HTMLElement {
  const button = document.createElement('button')
  button.className = 'quiet-button'
  button.type = 'button'
  button.textContent = 'Reload the page'
  button.addEventListener('click', () => {
    location.reload()
  })
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

/** The area that the address names, which the built HTML follows without React. */
function chooseArea(container: HTMLElement) {
  const asked = new URLSearchParams(location.search).get('area')?.trim() ?? ''
  const radios = [...container.querySelectorAll<HTMLInputElement>('input[name="area"]')]
  const radio = radios.find(({ value }) => value === asked) ?? radios[0]
  if (radio === undefined) return
  radio.checked = true
  document.documentElement.dataset['area'] = radio.value
}

/**
 * Keeps a copy of the HTML that a document was built with. What it returns shows that again, with a
 * sentence, when React has failed and taken its own away; nothing else may run by then. Where the
 * record asked for is another one (`isShown` is false) the sentence stands alone: no authority's
 * grades may stand for another's.
 */
export function keepBuiltHtml(container: HTMLElement, isShown: boolean): () => void {
  const built = isShown ? [...container.cloneNode(true).childNodes] : []
  const { title } = document
  const notice = createNotice(isShown ? `${STOPPED} ${NOT_APPLIED}` : NOT_SHOWN)
  return () => {
    if (notice.isConnected) return
    if (isShown) document.title = title
    // Controls that need script would do nothing.
    document.documentElement.dataset['withoutScript'] = ''
    container.replaceChildren(...built)
    const main = container.querySelector('main') ?? document.createElement('main')
    if (!main.isConnected) {
      main.className = 'page'
      container.append(main)
    }
    main.prepend(notice)
    if (isShown) chooseArea(container)
    // Only a reader who is in this document is led to it: a frame must not scroll its host's page.
    if (document.hasFocus()) notice.focus()
  }
}
