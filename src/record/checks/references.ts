import { at, each, findUnknown, selectRepeated, type Check } from './context'

/** Ids are used in URLs and references, so each is unique in its list, and each reference leads to one. */
export const checkReferences: Check = function* (context) {
  const { root, frameworks, inspections, sources, areaIds } = context
  const frameworkIds = frameworks.frameworks.map(({ id }) => id)
  const actions = each(root, 'actions')

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
    const ids = each(root, kind).map((entry) => at(entry, 'id'))
    for (const { keys, first } of selectRepeated(ids))
      yield [keys, `an id of its own: ${kind}[${String(first)}] has this one`]
  }
  yield* findUnknown(
    each(root, 'inspections').map((inspection) => at(inspection, 'framework')),
    frameworkIds,
    'the id of a framework in frameworks.json',
  )
  yield* findUnknown(
    [
      ...each(root, 'quotes'),
      ...each(root, 'findings'),
      ...each(root, 'passages'),
      ...each(root, 'unchecked'),
      ...each(root, 'figures'),
      ...actions,
      ...actions.flatMap((action) => each(action, 'earlierMentions')),
      ...actions.flatMap((action) => each(action, 'followUps')),
    ].map(({ value, keys }) => ({ value: value.inspection, keys: [...keys, 'inspection'] })),
    [...inspections.keys()],
    'the id of one of the inspections',
  )
  yield* findUnknown(
    [
      ...each(root, 'visits'),
      ...actions,
      ...each(root, 'quotes'),
      ...each(root, 'findings'),
      ...each(root, 'passages'),
      ...each(root, 'figures'),
      ...each(root, 'disagreements'),
    ].flatMap(({ value, keys }) => each({ value: { areas: value.areas }, keys }, 'areas')),
    areaIds,
    'the id of an area in frameworks.json',
  )
  yield* findUnknown(
    [
      ...each(root, 'inspections').map((inspection) => at(inspection, 'report')),
      ...each(root, 'quotes').map((quote) => at(quote, 'source')),
      ...each(root, 'disagreements').flatMap((disagreement) =>
        each(disagreement, 'says').map((said) => at(said, 'source')),
      ),
    ],
    [...sources.keys()],
    'the id of one of the sources',
  )
}
