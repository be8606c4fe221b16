import type { ImprovementAction } from '../../src/record/schema/actions'

/** One action followed up twice, one that came back, and the one that repeats it. */
export const EXAMPLE_ACTIONS: ImprovementAction[] = [
  {
    id: 'caseloads-2014',
    inspection: 'sif-2014',
    title: 'Manageable caseloads',
    asked: 'Keep the caseloads of social workers in the assessment teams manageable.',
    because: 'A few workers had too many cases.',
    askedOf: 'authority',
    areas: ['help-and-protection', 'leadership'],
    areasAreOurReading: true,
    citations: [{ source: 'report-2014', page: 5, paragraph: 18 }],
    earlierMentions: [],
    followUps: [
      {
        inspection: 'ilacs-2019',
        verdict: 'partly-addressed',
        evidence: 'Caseloads were falling and expected to fall further.',
        confidence: 'medium',
        citations: [{ source: 'report-2019', page: 11, paragraph: 44 }],
      },
      {
        inspection: 'ilacs-2024',
        verdict: 'addressed',
        evidence: 'Caseloads were manageable throughout.',
        confidence: 'high',
        citations: [{ source: 'report-2024', page: 10, toPage: 11, paragraph: 50 }],
      },
    ],
    verdict: 'addressed',
    confidence: 'medium',
    verdictNote: 'Neither later report gives numbers.',
  },
  {
    id: 'return-talks-2019',
    inspection: 'ilacs-2019',
    title: 'Talks after going missing',
    asked: 'Offer more children who went missing a talk when they return.',
    askedOf: 'authority',
    areas: ['help-and-protection'],
    areasAreOurReading: false,
    citations: [{ source: 'report-2019', page: 2, item: 'first bullet' }],
    earlierMentions: [
      {
        inspection: 'sif-2014',
        said: 'Such talks were not held reliably.',
        citations: [{ source: 'report-2014', page: 13, paragraph: 41 }],
      },
    ],
    followUps: [
      {
        inspection: 'ilacs-2024',
        verdict: 'recurring',
        evidence: 'Asked for again.',
        confidence: 'high',
        citations: [{ source: 'report-2024', page: 2, item: 'first bullet' }],
      },
    ],
    verdict: 'recurring',
    confidence: 'high',
  },
  {
    id: 'return-talks-2024',
    inspection: 'ilacs-2024',
    title: 'Talks after going missing',
    asked: 'Hold more and better talks with children who return.',
    askedOf: 'authority',
    areas: ['help-and-protection'],
    areasAreOurReading: false,
    citations: [{ source: 'report-2024', page: 2, item: 'first bullet' }],
    earlierMentions: [],
    repeats: 'return-talks-2019',
    followUps: [],
    verdict: 'not-yet-inspected-again',
  },
]
