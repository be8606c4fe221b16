import { readFrameworks } from './exampleRecord'
import { ILACS_2019, ILACS_2024, ILACS_2026, SIF_2014, type MadeInspection } from './madeRecords'

export const JUNE_2024 = 'when last inspected, 10 to 14 June 2024.'
const MAY_2019 = 'when last inspected, 29 April to 3 May 2019.'
const MAY_2026 = '4 to 8 May 2026.'
const NOT_JUDGED = readFrameworks().frameworks.flatMap(({ id, notJudged }) =>
  id === 'ilacs-2026' ? notJudged : [],
)
const SINCE_2026 = `Overall: ${NOT_JUDGED.find(({ area }) => area === 'overall')?.why ?? ''}.`

type Shape = [shape: string, inspections: readonly MadeInspection[], answer: string]

const MADE: Partial<Record<string, MadeInspection>> = {
  ...{ 2014: SIF_2014, 2019: ILACS_2019, 2024: ILACS_2024, 2026: ILACS_2026 },
}

/** "2024 all=good care-leavers=inadequate leadership?lost": the inspection of that year with other grades. */
function readInspection(words: string): MadeInspection {
  const [year = ''] = words.split(' ')
  const made = MADE[year]
  if (made === undefined) throw new Error(`No inspection of ${year}`)
  const given = [...words.matchAll(/(\S+?)([=?])("[^"]*"|\S+)/gu)].map(
    ([, area = '', sign = '', word = '']) => ({ area, sign, word: word.replaceAll('"', '') }),
  )
  const pick = (sign: string) =>
    Object.fromEntries(given.flatMap((one) => (one.sign === sign ? [[one.area, one.word]] : [])))
  const { all = made.all, ...grades } = pick('=')
  const isAsMade = given.every(({ sign }) => sign === '?')
  return { ...made, ...(isAsMade ? {} : { all, grades }), missing: pick('?') }
}

const readShapes = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line): Shape => {
      const [shape = '', inspections = '', answer = ''] = line.split(' | ')
      const made = inspections === 'none' ? [] : inspections.split(' + ').map(readInspection)
      return [shape, made, answer]
    })

/** Shapes of record and the answer that each gives, with an overall grade. */
export const WITH_OVERALL = readShapes(`
all alike | 2024 all=good | Good overall ${JUNE_2024}
one area lower, after two earlier inspections | 2014 + 2019 + 2024 | Outstanding overall ${JUNE_2024} Care leavers: good.
several areas lower at one grade | 2024 all=good children-in-care=requires-improvement care-leavers=requires-improvement leadership=requires-improvement | Good overall ${JUNE_2024} Leadership, children in care and care leavers: requires improvement.
two areas, one with "and" in its name | 2024 all=good leadership=inadequate help-and-protection=inadequate | Good overall ${JUNE_2024} Leadership, and help and protection: inadequate.
several areas at different grades | 2024 all=good leadership=outstanding help-and-protection=requires-improvement care-leavers=inadequate | Good overall ${JUNE_2024} Care leavers: inadequate. Help and protection: requires improvement. Leadership: outstanding.
one area higher than overall | 2024 all=good children-in-care=outstanding | Good overall ${JUNE_2024} Children in care: outstanding.
inadequate overall with better areas | 2024 all=inadequate leadership=requires-improvement care-leavers=good | Inadequate overall ${JUNE_2024} Leadership: requires improvement. Care leavers: good.
requires improvement throughout | 2024 all=requires-improvement | Requires improvement overall ${JUNE_2024}
every area unlike overall | 2024 all=good overall=requires-improvement | Requires improvement overall ${JUNE_2024} Leadership, help and protection, children in care, and care leavers: good.
a joint grade alike | 2014 + 2019 | Outstanding overall ${MAY_2019}
a joint grade unlike overall | 2019 care=good | Outstanding overall ${MAY_2019} Children in care and care leavers (one joint grade): good.
a joint grade and another area alike, unlike overall | 2019 care=good leadership=good | Outstanding overall ${MAY_2019} Leadership: good. Children in care and care leavers (one joint grade): good.
sub-judgements unlike overall | 2014 | Good overall when last inspected, 18 February to 12 March 2014. Adoption and leadership: outstanding.
a separate body graded lower | 2014 safeguarding-board=inadequate | Good overall when last inspected, 18 February to 12 March 2014.
an area without a grade | 2024 all=good care-leavers?"the page is lost" | Good overall ${JUNE_2024} Care leavers: no grade on record.
`)
WITH_OVERALL.push([
  'a last day that is not known',
  [{ ...ILACS_2024, grades: {}, ended: { unknown: true, why: 'the report prints none' } }],
  'Outstanding overall when last inspected, from 10 June 2024, last day not known.',
])

/** The same, without an overall grade. */
export const WITHOUT_OVERALL = readShapes(`
ILACS 2026, all alike | 2026 | Good in all four areas graded when last inspected, ${MAY_2026} ${SINCE_2026}
ILACS 2026, an older overall grade behind it | 2024 + 2026 | Good in all four areas graded when last inspected, ${MAY_2026} ${SINCE_2026}
ILACS 2026, mixed | 2026 leadership=outstanding help-and-protection=requires-improvement | Last inspected ${MAY_2026} Help and protection: requires improvement. Children in care and care leavers: good. Leadership: outstanding. ${SINCE_2026}
ILACS 2026, one area graded | 2026 leadership?lost children-in-care?lost care-leavers?lost | Last inspected ${MAY_2026} Help and protection: good. Leadership, children in care and care leavers: no grade on record. ${SINCE_2026}
ILACS 2026, two areas graded alike | 2026 leadership?lost children-in-care?lost | Good in both areas graded when last inspected, ${MAY_2026} Leadership and children in care: no grade on record. ${SINCE_2026}
overall missing, the reason without a full stop | 2024 overall?"the first page is lost" | Last inspected 10 to 14 June 2024. Care leavers: good. Leadership, help and protection, and children in care: outstanding. Overall: no grade on record. The first page is lost.
overall missing, the reason a sentence, all alike | 2024 all=outstanding overall?"The first page is lost." | Outstanding in all four areas graded ${JUNE_2024} Overall: no grade on record. The first page is lost.
overall missing, all alike with a joint grade among them | 2019 overall?"the first page is lost" | Last inspected 29 April to 3 May 2019. Leadership, and help and protection: outstanding. Children in care and care leavers (one joint grade): outstanding. Overall: no grade on record. The first page is lost.
nothing graded | 2026 leadership?lost help-and-protection?lost children-in-care?lost care-leavers?lost | Last inspected ${MAY_2026} No grade of any area is on record for it. ${SINCE_2026}
only the separate body graded | 2014 overall?lost leadership?lost help-and-protection?lost children-in-care?lost adoption?lost care-leavers?lost | Last inspected 18 February to 12 March 2014. No grade of any area is on record for it. Overall: no grade on record. Lost.
no inspection at all | none | No graded inspection is on record.
`)
