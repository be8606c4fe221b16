import ts from 'typescript'

/*
 * A browser that translates a page replaces each piece of text by elements of its own. React still
 * holds the piece: to take it away, or to put something before it, then throws and blanks the page,
 * and a change of it is never seen. Text that is all there is in its element is safe: React sets it
 * on the element. So text stands alone in an element, or it is fixed text that nothing which comes
 * and goes stands before.
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

/** A child that React makes nothing of: the line ends between elements, an empty pair of braces. */
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
        'Text that may change stands beside other nodes: write all of it as one text, or give it an element. A browser that translates the page would break it.',
      before:
        'What stands before this text may come and go: give the text an element. In a page that the browser translates, React could not put anything before it.',
    },
  },
  create(context) {
    const services = context.sourceCode.parserServices
    const checker = services.program.getTypeChecker()

    /** With `inList` only a list of texts counts: React makes a node of each. */
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

    /** The fixed text that an expression is; nothing where it may be another. */
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
      // A component of React's own is typed to return anything: `memo` of what is looked at itself.
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
      // What stands before a fragment nobody knows.
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
