/** The names of what this page trusts, as its content policy lists them. */
export const TRUST = {
  /** Its own worker's script. */
  worker: 'inspection-record-worker',
  /** A document that it made itself, to be looked at in a frame without script. */
  preview: 'inspection-record-preview',
} as const

type Trusting = (text: string) => string
/** What of a policy makes a kind of thing: markup, or a script's address. */
type Maker = 'createHTML' | 'createScriptURL'

/** As Trusted Types have it, but for what it gives: an object that stands where a string does. */
interface PolicyFactory {
  createPolicy: (
    name: string,
    rules: Partial<Record<Maker, Trusting>>,
  ) => Partial<Record<Maker, Trusting>>
}

/** Nothing in browsers that know no Trusted Types. */
declare const trustedTypes: PolicyFactory | undefined

const made = new Map<string, Trusting>()

/** Trusts a text by the policy of this name, which trusts as nothing else. */
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

/** A document of the page's own making, as `srcdoc` takes it under the page's content policy. */
export function trustPreview(html: string): string {
  return trust(TRUST.preview, 'createHTML', html)
}

/** The address of the page's own worker, as `Worker` takes it under the page's content policy. */
export function trustWorker(address: string): string {
  return trust(TRUST.worker, 'createScriptURL', address)
}
