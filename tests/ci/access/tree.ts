import type { CDPSession, Page } from 'playwright-core'

type Given = Awaited<ReturnType<typeof readNodes>>[number]

/** A node of the browser's accessibility tree, as it hands it to a screen reader. */
export interface TreeNode {
  role: string
  name: string
  value: string
  /** States and properties that are given: checked, expanded, live, level, focusable. */
  states: Record<string, unknown>
}

async function readNodes(session: CDPSession) {
  return (await session.send('Accessibility.getFullAXTree')).nodes
}

function text(value: Given['name']): string {
  return typeof value?.value === 'string'
    ? value.value.replace(/\s+/gu, ' ').trim()
    : String(value?.value ?? '')
}

/** Reads the tree that Chromium gives to assistive technology, without what it leaves out. */
export async function readTree(page: Page): Promise<TreeNode[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Accessibility.enable')
  const nodes = await readNodes(session)
  await session.detach()
  return nodes
    .filter(({ ignored }) => !ignored)
    .map((node) => ({
      role: text(node.role),
      name: text(node.name),
      value: text(node.value),
      states: Object.fromEntries(
        (node.properties ?? []).map((property) => [property.name, property.value.value]),
      ),
    }))
}

export const findAll = (tree: readonly TreeNode[], role: string): TreeNode[] =>
  tree.filter((node) => node.role === role)

/** The one node of a role with a name that matches. @throws Error where there is none or more. */
export function findOne(tree: readonly TreeNode[], role: string, name: RegExp): TreeNode {
  const found = findAll(tree, role).filter((node) => name.test(node.name))
  const [one] = found
  if (one === undefined || found.length > 1)
    throw new Error(`${found.length} nodes of the role ${role} are named like ${String(name)}`)
  return one
}
