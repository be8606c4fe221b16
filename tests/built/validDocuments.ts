import { FileSystemConfigLoader, HtmlValidate } from 'html-validate'

// With the rules of .htmlvalidate.json, as `npm run html`.
const CHECKER = new HtmlValidate(new FileSystemConfigLoader())

/** What is not valid in a document, or in a part of one, in html-validate's words; nothing where all is. */
export async function listHtmlFaults(html: string): Promise<string[]> {
  const { results } = await CHECKER.validateString(html, 'dist/index.html')
  return results.flatMap(({ messages }) =>
    messages.map(({ message, ruleId }) => `${message} (${ruleId})`),
  )
}
