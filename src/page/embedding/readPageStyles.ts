import { AREA_RULES_ID } from '../filter/filterRules'

/** The styles of a page, each text as it stands there: so its content policy knows them in a preview too. */
export interface PageStyles {
  screen: string[]
  paper: string[]
}

async function readPaper(page: Document): Promise<string[]> {
  const link = page.head.querySelector<HTMLLinkElement>('link[rel="stylesheet"][media="print"]')
  if (link === null) return []
  try {
    const answer = await fetch(link.href)
    return answer.ok ? [await answer.text()] : []
  } catch {
    return []
  }
}

/**
 * The styles of the page on screen: the build has put them into its head, and on a site those of paper
 * beside it. Where these cannot be had, the page prints as it looks. Without the rules of the choice of
 * area: in a dated page what they would hide is left out.
 */
export async function readPageStyles(page: Document): Promise<PageStyles> {
  const inHead = [...page.head.querySelectorAll(`style:not(#${AREA_RULES_ID})`)]
  return { screen: inHead.map((style) => style.textContent), paper: await readPaper(page) }
}
