import type { FormId } from './forms'

/** Where a snippet can go, most likely first. */
export const HOST_IDS = [
  'sharepoint',
  'wordpress',
  'drupal',
  'script',
  'plain',
  'document',
] as const
export type HostId = (typeof HOST_IDS)[number]

interface Host {
  name: string
  /** The forms it accepts, best first. */
  forms: readonly [FormId, ...FormId[]]
}

export const HOSTS: Readonly<Record<HostId, Host>> = {
  sharepoint: {
    name: 'SharePoint Online',
    forms: ['frame', 'static-frame', 'picture', 'snapshot-page'],
  },
  wordpress: {
    name: 'WordPress',
    forms: ['frame', 'static-frame', 'table', 'picture', 'snapshot-page'],
  },
  drupal: {
    name: 'Drupal',
    forms: ['frame', 'static-frame', 'table', 'list', 'picture', 'snapshot-page'],
  },
  script: {
    name: 'Web page that allows scripts',
    forms: ['element', 'growing-frame', 'frame', 'table', 'snapshot-page'],
  },
  plain: {
    name: 'Web page without scripts',
    forms: ['static-frame', 'frame', 'table', 'picture', 'snapshot-page'],
  },
  document: { name: 'E-mail or document', forms: ['picture', 'table', 'snapshot-page'] },
}

/** Returns the requested form if the host accepts it, otherwise the host's best form. */
export function fitForm(host: HostId, form: FormId | undefined): FormId {
  const { forms } = HOSTS[host]
  return forms.find((candidate) => candidate === form) ?? forms[0]
}
