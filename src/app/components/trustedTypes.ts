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

const made = new Map<string, Trusting>()

/** Marks a text as trusted by the policy of this name, which is created once and has only this method. */
function trust(name: (typeof TRUST)[keyof typeof TRUST], maker: Maker, text: string): string {
  const known = made.get(name)
  if (known !== undefined) return known(text)
  const trusting: Trusting = (text) => text
  const policy =
    typeof trustedTypes === 'undefined'
      ? undefined
      : trustedTypes.createPolicy(name, { [maker]: trusting })
  const make: Trusting = (text) => policy?.[maker]?.(text) ?? text
  made.set(name, make)
  return make(text)
}

/** Marks a document made by the page as trusted, so that the content policy allows it as `srcdoc`. */
export function trustPreview(html: string): string {
  return trust(TRUST.preview, 'createHTML', html)
}

/** Marks the URL of the page's own worker as trusted, so that the content policy allows it in `Worker`. */
export function trustWorker(address: string): string {
  return trust(TRUST.worker, 'createScriptURL', address)
}
