/** The names of what this page trusts, as its content policy lists them. */
export const TRUST = {
  /** Its own worker's script. */
  worker: 'inspection-record-worker',
  /** A document that it made itself, to be looked at in a frame without script. */
  preview: 'inspection-record-preview',
} as const

type TrustName = (typeof TRUST)[keyof typeof TRUST]
type Trusting = (text: string) => string

/** As Trusted Types have it, but for what it gives: an object that stands where a string does. */
interface PolicyFactory {
  createPolicy: (
    name: string,
    rules: { createHTML: Trusting; createScriptURL: Trusting },
  ) => { createHTML: Trusting; createScriptURL: Trusting }
}

/** Nothing in browsers that know no Trusted Types. */
declare const trustedTypes: PolicyFactory | undefined

const policies = new Map<TrustName, ReturnType<PolicyFactory['createPolicy']>>()

function findPolicy(name: TrustName) {
  const known = policies.get(name)
  if (known !== undefined) return known
  const trusting: Trusting = (text) => text
  const rules = { createHTML: trusting, createScriptURL: trusting }
  const policy =
    typeof trustedTypes === 'undefined' ? rules : trustedTypes.createPolicy(name, rules)
  policies.set(name, policy)
  return policy
}

/** A document of the page's own making, as `srcdoc` takes it under the page's content policy. */
export function trustPreview(html: string): string {
  return findPolicy(TRUST.preview).createHTML(html)
}

/** The address of the page's own worker, as `Worker` takes it under the page's content policy. */
export function trustWorker(address: string): string {
  return findPolicy(TRUST.worker).createScriptURL(address)
}
