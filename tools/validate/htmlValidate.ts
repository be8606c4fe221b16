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

/** Checks documents with html-validate: the standard's content rules and those of accessibility. */
export async function checkWithHtmlValidate(files: readonly string[]): Promise<Finding[]> {
  const reports = await Promise.all(files.map((file) => CHECKER.validateFile(file)))
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
