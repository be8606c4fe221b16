/** The names of what this page trusts, as its content policy lists them. */
export const TRUST = {
  /** Its own worker's script. */
  worker: 'inspection-record-worker',
  /** A document that it made itself, to be looked at in a frame without script. */
  preview: 'inspection-record-preview',
  /** A part of its own code, which stands in it as text. */
  part: 'inspection-record-part',
} as const

type TrustName = (typeof TRUST)[keyof typeof TRUST]
type Trusting = (text: string) => string

interface Rules {
  createHTML: Trusting
  createScript: Trusting
  createScriptURL: Trusting
}

/** As Trusted Types have it, but for what it gives: an object that stands where a string does. */
interface PolicyFactory {
  createPolicy: (name: string, rules: Rules) => Rules
}

/** Nothing in browsers that know no Trusted Types. */
declare const trustedTypes: PolicyFactory | undefined

const policies = new Map<TrustName, Rules>()

function findPolicy(name: TrustName) {
  const known = policies.get(name)
  if (known !== undefined) return known
  const trusting: Trusting = (text) => text
  const rules = { createHTML: trusting, createScript: trusting, createScriptURL: trusting }
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

/** Code of the page's own, as a `<script>` takes it under the page's content policy, which knows it by its hash. */
export function trustPart(code: string): string {
  return findPolicy(TRUST.part).createScript(code)
}
