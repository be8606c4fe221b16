import { checkTextWithHtmlValidate } from '../../tools/validate/htmlValidate'

/** What is not valid in a document, or in a part of one, in html-validate's words; nothing where all is. */
export async function listHtmlFaults(html: string): Promise<string[]> {
  return (await checkTextWithHtmlValidate(html)).map(({ says }) => says)
}
