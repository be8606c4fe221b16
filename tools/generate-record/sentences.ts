import type { Random } from './random'

type Words = readonly [string, ...string[]]

const SUBJECTS: Words = [
  'Social workers',
  'Managers',
  'Personal advisers',
  'Foster carers',
  'Independent reviewing officers',
  'Senior leaders',
  'The teams at the front door',
  'Schools and health partners',
]
const DEEDS: Words = [
  'see children alone and write down what they say',
  'act on the first sign that a plan is drifting',
  'agree with partners who does what, and by when',
  'keep assessments short, current and to the point',
  'explain decisions in words that a child can read later',
  'look at what the figures show and ask why',
  'plan early for what comes after care',
  'find brothers and sisters a home together where that is right for them',
]
const SETTINGS: Words = [
  'in every district of Northmere',
  'most of the time',
  'when demand is at its highest',
  'for children who live far from home',
  'for disabled children and their families',
  'from the first contact to the closing of the case',
]
const ENDS: Words = [
  'and families notice the difference',
  'though records do not always show it',
  'and audits find the same',
  'which was not so at the inspection before',
  'as partners confirm',
]
const ASKED: Words = [
  'The oversight of plans',
  'The speed of assessments',
  'The quality of supervision',
  'The choice of homes',
  'The support after the eighteenth birthday',
  'The use of advocates',
  'The response to children who go missing',
  'The recording of decisions',
]

/** Some made-up sentences, one after another, in the plain words of an inspection report. */
export function writeSentences(random: Random, count: number): string {
  const sentences = Array.from({ length: count }, () =>
    [
      random.pick(SUBJECTS),
      random.pick(DEEDS),
      `${random.pick(SETTINGS)},`,
      random.pick(ENDS),
    ].join(' '),
  )
  return `${sentences.join('. ')}.`
}

/** What could be asked to improve, as the start of a sentence or a heading. */
export function writeSubject(random: Random): string {
  return random.pick(ASKED)
}
