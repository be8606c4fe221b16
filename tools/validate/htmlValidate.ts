import { HtmlValidate } from 'html-validate'
import type { Finding } from './findings'

const CHECKER = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // A list may be named: the rule's own default is advice, not the standard.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // The filter's form sends nothing: every choice takes effect at once.
    'wcag/h32': 'off',
  },
})

type Report = Awaited<ReturnType<typeof CHECKER.validateFile>>

function listFindings(reports: readonly Report[]): Finding[] {
  return reports.flatMap(({ results }) =>
    results.flatMap(({ filePath, messages }) =>
      messages.map(({ line, column, message, ruleId }) => ({
        file: filePath,
        line,
        column,
        says: `${message} (${ruleId})`,
      })),
    ),
  )
}

/** Checks documents with html-validate: the standard's content rules and those of accessibility. */
export async function checkWithHtmlValidate(files: readonly string[]): Promise<Finding[]> {
  return listFindings(await Promise.all(files.map((file) => CHECKER.validateFile(file))))
}

/** The same of a document's text, or of a part of one. */
export async function checkTextWithHtmlValidate(html: string): Promise<Finding[]> {
  return listFindings([await CHECKER.validateString(html)])
}
