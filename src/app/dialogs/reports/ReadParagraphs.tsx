import { useState } from 'react'
import type { PickedQuote } from '../../../import/reports/completeRecord'
import type { DraftParagraph } from '../../../import/reports/draft'
import { formatList } from '../../../record/wording'
import { Button, PlaceButton, type ReviewProps } from './reviewControls'

/** The most words of a quotation, if the report’s terms do not allow free reuse (docs/record.md). */
const MAX_WORDS = 60
const isLong = (text: string) => text.split(/\s+/u).length > MAX_WORDS

/** The sentences of a paragraph, as printed. */
function splitSentences(text: string): string[] {
  return text.match(/\S.*?(?:[.!?][’”)]*(?=\s+[“‘(]?\p{Lu})|$)/gsu) ?? []
}

/** The report’s paragraphs by judgement, whose sentences can be picked as quotations. */
export function ReadParagraphs({ draft, vocabulary, choices, choose, showPlace }: ReviewProps) {
  const [tab, setTab] = useState<string>()
  const { paragraphs, terms, framework } = draft
  const isFree = terms.state === 'open'
  const judgements = vocabulary
    .framework(framework)
    .judgements.filter(({ id }) => paragraphs.some(({ judgement }) => judgement === id))
  const shown = judgements.find(({ id }) => id === tab) ?? judgements[0]
  const renderParagraph = ({ number, item, page, text }: DraftParagraph, position: number) => {
    const place = { page, ...(number ? { paragraph: number } : { ...(item && { item }) }) }
    const isFromHere = (quote: PickedQuote) =>
      quote.page === page && quote.paragraph === number && text.includes(quote.text)
    const quotes = choices.quotes ?? []
    const fromHere = quotes.filter(isFromHere)
    const sentences = splitSentences(text)
    const isPicked = (sentence: string) => fromHere.some((quote) => quote.text.includes(sentence))
    const pickOrUnpick = (changed: string) => {
      const unpicked = '\n'
      const picked = sentences.map((sentence) =>
        isPicked(sentence) === (sentence === changed) ? unpicked : sentence,
      )
      // Sentences that follow one another become one quotation, if it may be long.
      const texts = picked.join(isFree ? ' ' : '\n').split('\n')
      const added = texts
        .map((words) => words.trim())
        .filter((words) => words !== '')
        .map((words) => ({ text: words, ...place, areas: shown?.areas ?? [] }))
      choose({ quotes: [...quotes.filter((quote) => !isFromHere(quote)), ...added] })
    }
    return (
      <li key={position} onFocus={() => showPlace({ page, words: text }, false)}>
        <b>{number ?? '•'}</b>{' '}
        {sentences.map((sentence, sentencePosition) => (
          <label key={sentencePosition} className="report-sentence">
            <input
              type="checkbox"
              checked={isPicked(sentence)}
              disabled={!isFree && isLong(sentence)}
              onChange={() => pickOrUnpick(sentence)}
            />{' '}
            <span>{`${sentence} `}</span>
          </label>
        ))}
        <PlaceButton place={{ page, words: text }} showPlace={showPlace} />
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
            pressed={id === shown?.id}
            onClick={() => setTab(id)}
          />
        ))}
      </div>
      <ul className="report-list">
        {paragraphs.filter(({ judgement }) => judgement === shown?.id).map(renderParagraph)}
      </ul>
    </>
  )
}
