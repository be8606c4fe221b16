/** The names of this page's Trusted Types policies, as in its content policy. */
export const TRUST = {
  /** For the URL of its own worker's script. */
  worker: 'inspection-record-worker',
  /** For a document that the page made, to preview in a frame without script. */
  preview: 'inspection-record-preview',
} as const

type Trusting = (text: string) => string
/** The method of a policy: for markup, or for a script's URL. */
type Maker = 'createHTML' | 'createScriptURL'

/** Like the Trusted Types API, except that the objects it returns are typed as the strings they stand for. */
interface PolicyFactory {
  createPolicy: (
    name: string,
    rules: Partial<Record<Maker, Trusting>>,
  ) => Partial<Record<Maker, Trusting>>
}

/** `undefined` in browsers without Trusted Types. */
declare const trustedTypes: PolicyFactory | undefined

/** Marks texts as trusted by the policy of this name, which is created with the first of them. */
function createTrust(name: string, maker: Maker): Trusting {
  let policy: Partial<Record<Maker, Trusting>> | undefined
  return (text) => {
    policy ??=
      typeof trustedTypes === 'undefined'
        ? {}
        : trustedTypes.createPolicy(name, { [maker]: (text: string) => text })
    return policy[maker]?.(text) ?? text
  }
}

/** Marks a document made by the page as trusted, so that the content policy allows it as `srcdoc`. */
export const trustPreview = createTrust(TRUST.preview, 'createHTML')

/** Marks the URL of the page's own worker as trusted, so that the content policy allows it in `Worker`. */
export const trustWorker = createTrust(TRUST.worker, 'createScriptURL')
