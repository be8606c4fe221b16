import ts from 'typescript'

/*
 * Browsers that translate a page replace each text node with their own elements. React still holds the old
 * node: removing it or inserting before it throws and blanks the page, and updates to it are not visible.
 * Text that is the only child of its element is safe, because React sets it on the element. So text must be
 * alone in an element, or be constant with nothing before it that comes and goes.
 */
const TEXT = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike
const UNKNOWN = ts.TypeFlags.Any | ts.TypeFlags.Unknown

const isBlank = (text) => text.trim() === ''
const isFragment = (node) =>
  node.type === 'JSXFragment' || /^(React\.)?Fragment$/u.test(nameOf(node))

function nameOf({ openingElement: { name } }) {
  return name.type === 'JSXMemberExpression'
    ? `${name.object.name}.${name.property.name}`
    : name.name
}

/** A child that React does not render: line breaks between elements, empty braces. */
function isNothing(child) {
  if (child.type === 'JSXText') return isBlank(child.value) && /\n/u.test(child.value)
  return child.type === 'JSXExpressionContainer' && child.expression.type === 'JSXEmptyExpression'
}

export const noLooseText = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      changing:
        'Text that may change is next to other nodes: write it as one text, or wrap it in an element. A browser that translates the page would break it.',
      before:
        'What comes before this text may come and go: wrap the text in an element. In a page that the browser has translated, React could not insert anything before it.',
    },
  },
  create(context) {
    const services = context.sourceCode.parserServices
    const checker = services.program.getTypeChecker()

    /** With `inList`, only an array of texts counts: React creates a node for each. */
    function mayBeText(type, inList = false, seen = new Set()) {
      if (seen.has(type)) return false
      seen.add(type)
      if (type.isUnionOrIntersection())
        return type.types.some((part) => mayBeText(part, inList, seen))
      if (checker.isArrayType(type) || checker.isTupleType(type))
        return checker.getTypeArguments(type).some((part) => mayBeText(part, false, seen))
      if (inList) return false
      if ((type.flags & ts.TypeFlags.TypeParameter) !== 0)
        return mayBeText(checker.getBaseConstraintOfType(type) ?? type, inList, seen)
      return (type.flags & (TEXT | UNKNOWN)) !== 0 && type.value !== ''
    }

    /** The constant text of an expression; undefined if it can vary. */
    function fixedText(expression) {
      if (expression.type === 'Literal' || expression.type === 'TemplateLiteral') {
        if (expression.type === 'Literal') return String(expression.value)
        return expression.expressions.length === 0 ? expression.quasis[0].value.cooked : undefined
      }
      const type = services.getTypeAtLocation(expression)
      return type.isStringLiteral() || type.isNumberLiteral() ? String(type.value) : undefined
    }

    function readChild(child) {
      if (child.type === 'JSXText') return { kind: isBlank(child.value) ? 'blank' : 'text' }
      if (child.type === 'JSXExpressionContainer') {
        const text = fixedText(child.expression)
        if (text !== undefined) return { kind: isBlank(text) ? 'blank' : 'text' }
        const type = services.getTypeAtLocation(child.expression)
        return { kind: mayBeText(type) ? 'changing' : 'unsure' }
      }
      if (child.type === 'JSXElement' && /^[a-z]/u.test(nameOf(child))) return { kind: 'element' }
      if (child.type !== 'JSXElement' || isFragment(child)) return { kind: 'unsure' }
      const component = services.getTypeAtLocation(child.openingElement.name)
      const returned = component.getCallSignatures().map((call) => call.getReturnType())
      // React's own components are typed to return anything: `memo` wraps a component that is checked itself.
      const text = returned.some(
        (type) => !checker.typeToString(type).includes('ReactNode') && mayBeText(type),
      )
      return { kind: text ? 'changing' : 'unsure' }
    }

    function check(node) {
      const children = node.children.filter((child) => !isNothing(child))
      const fragment = isFragment(node)
      if (children.length === 1 && !fragment) {
        const [only] = children
        if (only.type !== 'JSXExpressionContainer') return
        if (mayBeText(services.getTypeAtLocation(only.expression), true))
          context.report({ node: only, messageId: 'changing' })
        return
      }
      // It is not known what comes before a fragment.
      let unsure = fragment
      for (const child of children) {
        const { kind } = readChild(child)
        if (kind === 'changing') context.report({ node: child, messageId: 'changing' })
        if (kind === 'text' && unsure) context.report({ node: child, messageId: 'before' })
        if (kind === 'element') unsure = false
        if (kind === 'unsure' || kind === 'changing') unsure = true
      }
    }
    return { JSXElement: check, JSXFragment: check }
  },
}
