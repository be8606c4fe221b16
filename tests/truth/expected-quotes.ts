import { rowsOf } from './read'

const CHRONICLE = `
A1 | newspaper | WATCHDOGS have praised … services for Hampshire children in care.
A2 | newspaper | The service has received the top score … children in care and care leavers.
A3 | newspaper | in 2014 inspectors rated the service … good with outstanding features.
A4 | newspaper | social workers are highly skilled … meaningful relationships with children .
A5 | newspaper | the council’s political and corporate support … and financial investment
A6 | inspectorate | an ambitious … transformation programme
A7 | inspectorate | Children in care benefit … as a result of the help they receive.
A8 | newspaper | when young people aged 16 and 17 … to remain with their families.
A9 | inspectorate | Adolescent contextual safeguarding is … taken, and risk is reduced,
A10 | authority | This is quite simply the best possible rating … We are very proud.
A11 | newspaper | Ofsted graded Hampshire … Children’s Service outstanding.
A12 | newspaper | Cllr Keith Mans, leader of Hampshire County … praised council staff
`

const ECHO = `
B1 | newspaper | VULNERABLE children are well looked after … the latest inspection report.
B2 | newspaper | Following a four-week visit by Ofsted … in care was rated ‘good’.
B3 | newspaper | overall services for children in need … across all children’s services.
B4 | newspaper | Currently the authority works with … in need of specialist services.
B5 | newspaper | Overall services make a difference … most vulnerable children in Hampshire
B6 | newspaper | Senior managers respond quickly to meet … needs and demands for service.
B7 | newspaper | There are examples of pioneering work … provision for vulnerable families
B8 | newspaper | Social workers develop strong relationships … young people and their carers
B9 | inspectorate | Young people are well supported … when they leave care.
B10 | newspaper | An inspection of the Hampshire … was also given a ‘good’ rating.
B11 | newspaper | All ‘child in need’ cases receive a … prompt and proportionate reponse
B12 | newspaper | Social workers’ case loads … ‘referral and assessment’ teams are manageable.
B13 | newspaper | All ‘looked after’ children make good progress … education over time.
B14 | authority | This was a particularly rigorous … our care are safe and well looked after.
B15 | authority | We are especially pleased with the two … hard to come by in the new framework.
B16 | authority | The inspectors agreed that we have … necessary and right to do so.
B17 | authority | There is always room for improvement … make those further improvements.
B18 | newspaper | Hampshire recently took over the running … also been beneficial for Hampshire.
`

/** Three sentences of paragraph 11 of the 2019 report are dropped in A9 without being shown. */
const MARKS: Partial<Record<string, readonly [mark: 'gap' | 'sic', ends: string]>> = {
  A9: ['gap', 'vulnerable young people at risk of exploitation is highly effective.'],
  B11: ['sic', 'a prompt and proportionate reponse'],
  B14: ['sic', 'Ofsted’s third- party'],
}

const SPEAKERS: Partial<Record<string, string>> = {
  inspectorate: 'Ofsted',
  authority: 'Keith Mans',
}

const readArticle = (
  source: string,
  inspection: string,
  newspaper: string,
  role: string,
  table: string,
) =>
  rowsOf(table).map(([number = '', voice = '', words = '']) => {
    const [begins = '', ends = ''] = words.split(' … ')
    return {
      ...{ number, source, voice, begins, ends, mark: MARKS[number] },
      // A3 looks back: it is the Chronicle's account of the inspection of 2014.
      inspection: number === 'A3' ? 'sif-2014' : inspection,
      speaker: SPEAKERS[voice] ?? newspaper,
      role: voice === 'authority' ? role : '',
    }
  })

/** A number of our own, whose words they are, and how they begin and end, as the article prints them. */
export const EXPECTED_QUOTES = [
  ...readArticle(
    'hampshire-chronicle-2019',
    'ilacs-2019',
    'Hampshire Chronicle',
    'leader of Hampshire County Council',
    CHRONICLE,
  ),
  ...readArticle(
    'daily-echo-2014',
    'sif-2014',
    'Daily Echo',
    'Executive Lead Member for Children’s Services',
    ECHO,
  ),
]
