import { groupBySubject } from '../entries'
import { belongsToArea, formatAreas } from '../areas'
import { buildCitations } from '../citations'
import { formatCheckedOn, formatNoneHeld } from '../keeping'
import type { InspectionView, RecordIndex } from '../recordIndex'
import type { CouncilAnswer, ImprovementAction, ScrutinyQuestion } from '../schema/actions'
import { VERDICTS } from '../schema/enums'
import type { Area } from '../schema/frameworks'
import { formatActionTitle, formatListed, listTags, type Tag } from '../reportWords'
import { ASKED_OF_WORDS, buildStatus, type Status, type StatusGroup } from '../verdicts'
import { formatKnownDate } from '../dates'
import { capitalise, formatList, formatSentence } from '../wording'
import { buildSteps, type Step } from './actionSteps'

/** One request on a subject. */
export interface ActionRequest {
  id: string
  /** "Asked in full, 2024: Talks with children who return." */
  full: string
  inspection: InspectionView
}

/** A text with the inspection that it belongs to, where a subject has several of its kind. */
interface Labelled {
  label: string | undefined
  text: string
}

/** What inspectors asked on one subject: one action, or several that repeat each other. */
export interface ActionSubject {
  /** The id of the latest action. */
  id: string
  /** Latest first. */
  requests: ActionRequest[]
  /** For one line. */
  title: string
  /** Whether nobody has put the report's words into ours. */
  isVerbatim: boolean
  areas: Area[]
  /** Its places in the national framework. */
  tags: Tag[]
  /** "Help and protection, Leadership (our reading). Asked of the safeguarding board." */
  about: string
  status: Status
  /** Earliest first. */
  steps: Step[]
  /** What the last inspection said, if the status rests on an earlier one: "2024: no later evidence". */
  unanswered: string | undefined
  /** What led to each request, earliest first. */
  reasons: Labelled[]
  /** How sure the reading is, and its limits, earliest first. */
  assessments: Labelled[]
  answers: CouncilAnswer[]
  questions: ScrutinyQuestion[]
}

/** The subjects with one status. */
export interface SubjectGroup {
  status: Status
  subjects: ActionSubject[]
}

const GROUPS: readonly StatusGroup[] = ['open', 'not-examined', 'not-known', 'closed']

/** Statuses that answer alike whether something is still to be done. */
export interface SubjectPart {
  name: string
  groups: SubjectGroup[]
}

const PART_NAMES: Record<StatusGroup, string> = {
  open: 'Open',
  'not-examined': 'Not known',
  'not-known': 'Not known',
  closed: 'Closed',
}

/**
 * The status of a subject: the verdict of its last request. One that was asked for again, and has not been
 * inspected since, came back.
 */
function findSubjectStatus(actions: readonly ImprovementAction[], index: RecordIndex): Status {
  const last = actions.filter(({ id }) => actions.every(({ repeats }) => repeats !== id))
  const [pressing] = last
    .map(({ verdict, repeats }) =>
      buildStatus(
        verdict === 'not-yet-inspected-again' && repeats !== undefined ? 'recurring' : verdict,
        index,
      ),
    )
    .sort((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group))
  return pressing ?? buildStatus('no-later-evidence', index)
}

/** What a subject is about, and who was asked. A body that is an area of its own is named once. */
function formatAbout(actions: readonly ImprovementAction[], areas: readonly Area[]): string {
  const named = areas.length > 0 && areas.every((area) => area.separateBody !== undefined)
  const bodies = [...new Set(actions.map(({ askedOf }) => askedOf))]
  const others = bodies.some((body) => body !== 'authority') && !named
  return [
    formatAreas(areas),
    actions.some((action) => action.areasAreOurReading === true) ? ' (our reading)' : '',
    others ? `. Asked of ${bodies.map((body) => ASKED_OF_WORDS[body]).join(' and ')}.` : '',
  ].join('')
}

/** What the actions say of one kind, each labelled by its inspection unless it is the only one. */
function listLabelled(
  actions: readonly ImprovementAction[],
  index: RecordIndex,
  textOf: (action: ImprovementAction) => string | undefined,
): Labelled[] {
  const labelled = actions.flatMap((action) => {
    const text = textOf(action)
    return text === undefined ? [] : [{ text, label: index.inspection(action.inspection)?.label }]
  })
  return labelled.map(({ text, label }) => ({
    text,
    label: labelled.length > 1 ? label : undefined,
  }))
}

function formatAssessment(
  { confidence, verdictNote, verdict }: ImprovementAction,
  index: RecordIndex,
): string | undefined {
  if (confidence === undefined && verdictNote === undefined) return undefined
  const word = buildStatus(verdict, index).name.toLowerCase()
  const sure = confidence === undefined ? word : `${word} (${confidence} confidence)`
  return `${sure}.${verdictNote === undefined ? '' : ` ${formatSentence(verdictNote)}`}`
}

/** "2024: no later evidence", next to "partly addressed" from an earlier report. */
function formatUnanswered(steps: readonly Step[], status: Status): string | undefined {
  const last = steps.at(-1)
  const isUnanswered = last?.sign === 'no-later-evidence' || last?.sign === 'nothing-held'
  return isUnanswered && status.sign !== last.sign
    ? `${last.inspection.label}: ${last.word}`
    : undefined
}

function buildSubject(actions: readonly ImprovementAction[], index: RecordIndex): ActionSubject {
  const started = ({ inspection }: ImprovementAction) => index.inspection(inspection)?.day ?? ''
  const earliestFirst = [...actions].sort((a, b) => started(a).localeCompare(started(b)))
  const latestFirst = [...earliestFirst].reverse()
  const areaIds = new Set(actions.flatMap((action) => action.areas))
  const areas = index.vocabulary.areas.filter(({ id }) => areaIds.has(id))
  const status = findSubjectStatus(actions, index)
  const [latest] = latestFirst
  const steps = buildSteps(earliestFirst, index)
  return {
    id: latest?.id ?? '',
    requests: latestFirst.flatMap((action) => {
      const view = index.inspection(action.inspection)
      if (view === undefined) return []
      const words =
        action.title === undefined
          ? `In the words of the ${view.label} report.`
          : `Asked in full, ${view.label}: ${action.title}.`
      const full = words + formatListed(action)
      return [{ id: action.id, full, inspection: view }]
    }),
    title:
      latestFirst.find((action) => action.short !== undefined)?.short ??
      formatActionTitle(latest ?? {}),
    isVerbatim: latest?.title === undefined,
    areas,
    tags: listTags(actions),
    about: formatAbout(actions, areas),
    status,
    steps,
    unanswered: formatUnanswered(steps, status),
    reasons: listLabelled(
      earliestFirst,
      index,
      ({ because }) => because && formatSentence(because),
    ),
    assessments: listLabelled(earliestFirst, index, (action) => formatAssessment(action, index)),
    answers: latestFirst.flatMap(({ answer }) => answer ?? []),
    // What was addressed leaves nothing to ask.
    questions:
      status.group === 'closed' ? [] : latestFirst.flatMap(({ question }) => question ?? []),
  }
}

/** All subjects by status, open ones first; within a status those last asked for come first. */
export function buildSubjectGroups(index: RecordIndex): SubjectGroup[] {
  const started = ({ requests }: ActionSubject) => requests[0]?.inspection.day ?? ''
  const subjects = groupBySubject(index.record.actions)
    .map((actions) => buildSubject(actions, index))
    .sort((a, b) => started(b).localeCompare(started(a)))
  return VERDICTS.map((id) => ({
    status: buildStatus(id, index),
    subjects: subjects.filter(({ status }) => status.id === id),
  }))
    .filter((group) => group.subjects.length > 0)
    .sort((a, b) => GROUPS.indexOf(a.status.group) - GROUPS.indexOf(b.status.group))
}

/** Groups, in their order, under "Open", "Not known" and "Closed". */
export function buildSubjectParts(groups: readonly SubjectGroup[]): SubjectPart[] {
  return [...new Set(Object.values(PART_NAMES))]
    .map((name) => ({
      name,
      groups: groups.filter(({ status }) => PART_NAMES[status.group] === name),
    }))
    .filter((part) => part.groups.length > 0)
}

/** The subjects of which `keeps` keeps an action; a group goes with the last of them. */
export function selectSubjects(
  groups: readonly SubjectGroup[],
  keeps: (action: string) => boolean,
): SubjectGroup[] {
  return groups
    .map((group) => ({
      ...group,
      subjects: group.subjects.filter(({ requests }) => requests.some(({ id }) => keeps(id))),
    }))
    .filter(({ subjects }) => subjects.length > 0)
}

const countSubjects = (groups: readonly SubjectGroup[]) =>
  groups.reduce((sum, { subjects }) => sum + subjects.length, 0)

/** "14 asked, on 13 subjects (one was asked for twice)"; "4 asked" if none was asked for again. */
function formatAsked(groups: readonly SubjectGroup[], asked: number): string {
  const again = groups.flatMap(({ subjects }) =>
    subjects.filter(({ requests }) => requests.length > 1),
  )
  if (again.length === 0) return `${asked} asked`
  const [first] = again
  const how =
    again.length > 1
      ? `${again.length} were asked for more than once`
      : `one was asked for ${first?.requests.length === 2 ? 'twice' : `${first?.requests.length} times`}`
  const subjects = countSubjects(groups)
  return `${asked} asked, on ${subjects === 1 ? 'one subject' : `${subjects} subjects (${how})`}`
}

/** Inspections whose reports have no list: nobody may take that for "nothing was asked". */
function formatUnprinted({ inspections }: RecordIndex): string {
  const without = inspections.filter(({ inspection }) => inspection.listPrinted === false)
  const labels = formatList(without.map(({ label }) => label).reverse())
  return labels === ''
    ? ''
    : ` For ${labels} the report prints no list of what to improve; what is asked may stand in its text.`
}

/** "7 open, 3 addressed, 3 with no later evidence. 14 asked, on 13 subjects (one was asked for twice)." */
export function formatActionsLead(index: RecordIndex): string {
  const { actions } = index.record
  const unprinted = formatUnprinted(index)
  if (actions.length === 0) return formatNoneHeld('improvement action', index) + unprinted
  const groups = buildSubjectGroups(index)
  const open = countSubjects(groups.filter(({ status }) => status.group === 'open'))
  const parts = [
    ...(open === 0 ? [] : [`${open} open`]),
    ...groups
      .filter(({ status }) => status.group !== 'open')
      .map(({ status, subjects }) => `${subjects.length} ${status.counted}`),
  ]
  return `${capitalise(parts.join(', '))}. ${capitalise(formatAsked(groups, actions.length))}.${unprinted}`
}

/** What a choice leaves of the subjects, in a sentence for no area and one for each. */
export interface SubjectNote {
  /** The area's id; "all" while no area is chosen. */
  only: string
  text: string
}

const numberOf = (subjects: number, whole: number) =>
  `${subjects === 0 ? 'None' : String(subjects)} of ${whole === 1 ? 'one subject' : `${whole} subjects`}`

/**
 * "2 of 13 subjects concern care leavers.", for each area; with an inspection, also which of them it asked for
 * or speaks of. `kept` are the groups that the inspection leaves.
 */
export function listSubjectNotes(
  groups: readonly SubjectGroup[],
  kept: readonly SubjectGroup[],
  inspection: InspectionView | undefined,
  areas: readonly Area[],
): SubjectNote[] {
  const whole = countSubjects(groups)
  const subjects = kept.flatMap((group) => group.subjects)
  const left = inspection && `the ${inspection.label} inspection asked for, mentioned or answered`
  const withArea = subjects.filter((subject) => subject.areas.length > 0)
  const withoutArea = subjects.length - withArea.length
  const more =
    withoutArea === 0
      ? ''
      : ` ${withoutArea === 1 ? 'One more is' : `${withoutArea} more are`} shown because nobody has said the area yet.`
  const notes = areas.map(({ id, inSentence }) => {
    const own = withArea.filter((subject) => belongsToArea(subject, id)).length
    const verb = own === 1 ? 'concerns' : 'concern'
    const text = `${numberOf(own, whole)} ${verb} ${inSentence}`
    const among = left === undefined ? '' : `, among those that ${left}`
    return { only: id, text: `${text}${among}.${more}` }
  })
  if (left === undefined) return notes
  const all = `${numberOf(subjects.length, whole)}: those that ${left}.`
  return [{ only: 'all', text: all }, ...notes]
}

/** "2014 mentioned, not a formal action; 2019 asked; 2024 asked again". */
export function formatSteps({ steps }: Pick<ActionSubject, 'steps'>): string {
  return steps.map(({ inspection, word }) => `${inspection.label} ${word}`).join('; ')
}

/** When the council answered, by when, how far it says it is, who is answerable. */
export function listAnswerFacts({ given, due, state, owner }: CouncilAnswer): string[] {
  return [
    ...(due === undefined ? [] : [`due ${formatKnownDate(due)}`]),
    ...(state === undefined ? [] : [`the council’s word for its state: ${state}`]),
    ...(owner === undefined ? [] : [`answerable: ${owner}`]),
    'unknown' in given
      ? `day of the answer not known: ${given.why}`
      : `said ${formatKnownDate(given)}`,
  ]
}

/** A subject as text to share: the authority, the request, what became of it, and its sources. */
export function formatActionSubject(
  { title, steps, status }: ActionSubject,
  index: RecordIndex,
): string {
  const citations = buildCitations(
    steps.flatMap((step) => step.citations),
    index,
  )
  return [
    `${index.record.authority.name}, what inspectors asked to improve: ${title}.`,
    `${capitalise(formatSteps({ steps }))}.`,
    `Our reading: ${status.name.toLowerCase()}.`,
    `Sources: ${citations.map(({ label }) => label).join('; ')}.`,
    `Record ${formatCheckedOn(index)}.`,
  ].join(' ')
}
