import { locate, listItems, checkKnown, selectRepeated, type Check } from './context'

/** Ids are used in URLs and references, so each is unique in its list, and each reference leads to one. */
export const checkReferences: Check = function* (context) {
  const { root, frameworks, inspections, sources, areaIds } = context
  const frameworkIds = frameworks.frameworks.map(({ id }) => id)
  const actions = listItems(root, 'actions')

  for (const kind of [
    'inspections',
    'visits',
    'otherWork',
    'actions',
    'quotes',
    'findings',
    'passages',
    'figures',
    'sources',
    'disagreements',
  ] as const) {
    const ids = listItems(root, kind).map((entry) => locate(entry, 'id'))
    for (const { keys, first } of selectRepeated(ids))
      yield [keys, `an id of its own: ${kind}[${first}] has this one`]
  }
  yield* checkKnown(
    listItems(root, 'inspections').map((inspection) => locate(inspection, 'framework')),
    frameworkIds,
    'the id of a framework in frameworks.json',
  )
  yield* checkKnown(
    [
      ...listItems(root, 'quotes'),
      ...listItems(root, 'findings'),
      ...listItems(root, 'passages'),
      ...listItems(root, 'unchecked'),
      ...listItems(root, 'figures'),
      ...actions,
      ...actions.flatMap((action) => listItems(action, 'earlierMentions')),
      ...actions.flatMap((action) => listItems(action, 'followUps')),
    ].map(({ value, keys }) => ({ value: value.inspection, keys: [...keys, 'inspection'] })),
    [...inspections.keys()],
    'the id of one of the inspections',
  )
  yield* checkKnown(
    [
      ...listItems(root, 'visits'),
      ...actions,
      ...listItems(root, 'quotes'),
      ...listItems(root, 'findings'),
      ...listItems(root, 'passages'),
      ...listItems(root, 'figures'),
      ...listItems(root, 'disagreements'),
    ].flatMap(({ value, keys }) => listItems({ value: { areas: value.areas }, keys }, 'areas')),
    areaIds,
    'the id of an area in frameworks.json',
  )
  yield* checkKnown(
    [
      ...listItems(root, 'inspections').map((inspection) => locate(inspection, 'report')),
      ...listItems(root, 'quotes').map((quote) => locate(quote, 'source')),
      ...listItems(root, 'disagreements').flatMap((disagreement) =>
        listItems(disagreement, 'says').map((said) => locate(said, 'source')),
      ),
    ],
    [...sources.keys()],
    'the id of one of the sources',
  )
}
