import { useState } from 'react'
import type { PickedQuote } from '../../../import/reports/completeRecord'
import type { DraftParagraph } from '../../../import/reports/draft'
import { formatList } from '../../../record/wording'
import { Button, PlaceButton, type DraftPart } from './parts'

/** Without open terms a quotation may have at most so many words (docs/record.md). */
const MAX_WORDS = 60
const isLong = (text: string) => text.split(/\s+/u).length > MAX_WORDS

/** The sentences of a paragraph, as printed. */
function splitSentences(text: string): string[] {
  return text.match(/\S.*?(?:[.!?][’”)]*(?=\s+[“‘(]?\p{Lu})|$)/gsu) ?? []
}

/** The report’s paragraphs by judgement, whose sentences can be picked as quotations. */
export function ReadParagraphs({ draft, vocabulary, chosen, choose, look }: DraftPart) {
  const [tab, setTab] = useState<string>()
  const { paragraphs, terms, framework } = draft
  const isFree = terms.state === 'open'
  const judgements = vocabulary
    .framework(framework)
    .judgements.filter(({ id }) => paragraphs.some(({ judgement }) => judgement === id))
  const shown = judgements.find(({ id }) => id === tab) ?? judgements[0]
  const drawParagraph = ({ number, item, page, text }: DraftParagraph, at: number) => {
    const place = { page, ...(number ? { paragraph: number } : { ...(item && { item }) }) }
    const isHere = (quote: PickedQuote) =>
      quote.page === page && quote.paragraph === number && text.includes(quote.text)
    const [here, others] = [true, false].map((is) =>
      (chosen.quotes ?? []).filter((quote) => isHere(quote) === is),
    )
    const sentences = splitSentences(text)
    const isPicked = (sentence: string) => here?.some((quote) => quote.text.includes(sentence))
    const pick = (sentence: string) => {
      // Sentences that follow one another become one quotation, where it may be long.
      const marked = sentences.map((one) => (isPicked(one) === (one === sentence) ? '\n' : one))
      const picked = marked.join(isFree ? ' ' : '\n').split('\n')
      const quotes = picked.flatMap((words) => words.trim() || [])
      const added = quotes.map((words) => ({ text: words, ...place, areas: shown?.areas ?? [] }))
      choose({ quotes: [...(others ?? []), ...added] })
    }
    return (
      <li key={at} onFocus={() => look({ page, words: text }, false)}>
        <b>{number ?? '•'}</b>{' '}
        {sentences.map((sentence, position) => (
          <label key={position} className="report-sentence">
            <input
              type="checkbox"
              checked={isPicked(sentence)}
              disabled={!isFree && isLong(sentence)}
              onChange={() => pick(sentence)}
            />{' '}
            <span>{`${sentence} `}</span>
          </label>
        ))}
        <PlaceButton place={{ page, words: text }} look={look} />
      </li>
    )
  }
  return (
    <>
      <p className="local-import__hint">
        {isFree
          ? 'Tick sentences to quote them, word for word. The record keeps all paragraphs, as the report’s terms allow.'
          : `The report does not allow free reuse, or its terms were not read: the record keeps no paragraphs, and a quotation has at most ${MAX_WORDS} words.`}
      </p>
      <div className="report-buttons">
        {judgements.map(({ id, areas }) => (
          <Button
            key={id}
            label={formatList(areas.map((area) => vocabulary.area(area).name))}
            isOn={id === shown?.id}
            act={() => setTab(id)}
          />
        ))}
      </div>
      <ul className="report-list">
        {paragraphs.filter(({ judgement }) => judgement === shown?.id).map(drawParagraph)}
      </ul>
    </>
  )
}
