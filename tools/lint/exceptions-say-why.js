/** Every exception to a rule ends with its reason, after two hyphens. */
export const exceptionsSayWhy = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { why: 'Say why this exception is right: "eslint-disable-… rule -- the reason".' },
  },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (/^\s*(eslint-disable|@ts-expect-error)/u.test(comment.value)) {
          if (!/ -- \S|@ts-expect-error:? \S/u.test(comment.value)) {
            context.report({ loc: comment.loc, messageId: 'why' })
          }
        }
      }
    },
  }),
}
