import type { FormId } from './forms'

export type HostId = 'sharepoint' | 'wordpress' | 'drupal' | 'script' | 'plain' | 'document'

interface Host {
  name: string
  /** What it lets through, the best first. */
  forms: readonly [FormId, ...FormId[]]
}

/** Where a snippet goes, in the order in which officers are likely to need it. */
export const HOSTS: Readonly<Record<HostId, Host>> = {
  sharepoint: {
    name: 'SharePoint Online',
    forms: ['frame', 'static-frame', 'picture', 'dated-page'],
  },
  wordpress: {
    name: 'WordPress',
    forms: ['frame', 'static-frame', 'table', 'picture', 'dated-page'],
  },
  drupal: {
    name: 'Drupal',
    forms: ['frame', 'static-frame', 'table', 'list', 'picture', 'dated-page'],
  },
  script: {
    name: 'Web page that allows scripts',
    forms: ['element', 'growing-frame', 'frame', 'table', 'dated-page'],
  },
  plain: {
    name: 'Web page without scripts',
    forms: ['static-frame', 'frame', 'table', 'picture', 'dated-page'],
  },
  document: { name: 'E-mail or document', forms: ['picture', 'table', 'dated-page'] },
}

export const HOST_IDS = [
  'sharepoint',
  'wordpress',
  'drupal',
  'script',
  'plain',
  'document',
] as const

/** The form for a host: the one asked for where the host takes it, else the host's best. */
export function fitForm(host: HostId, form: FormId | undefined): FormId {
  const { forms } = HOSTS[host]
  return forms.find((candidate) => candidate === form) ?? forms[0]
}
