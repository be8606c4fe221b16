import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { findCommand } from '../../tools/machine'

/** A word as it lies on a sheet, in points from the sheet's upper left corner. */
export interface Word {
  text: string
  left: number
  top: number
  right: number
  bottom: number
}

export interface Sheet {
  /** In points: A4 is 595 by 842. */
  width: number
  height: number
  words: Word[]
  /** In the order of the print, a column after the other. */
  text: string
}

export interface Paper {
  sheets: Sheet[]
}

/** True where nothing here can read a print. */
export const cannotRead = findCommand('pdftotext') === undefined

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescape(text: string): string {
  return text.replaceAll(/&(\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole)
}

const run = (command: string, args: string[]): Buffer =>
  execFileSync(command, args, { maxBuffer: 2 ** 28 })

const SHEET = /<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/gu
const WORD =
  /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/gu

function readSheets(file: string): Sheet[] {
  const boxes = run('pdftotext', ['-bbox', file, '-']).toString()
  const texts = run('pdftotext', ['-raw', file, '-']).toString().split('\f')
  return [...boxes.matchAll(SHEET)].map(([, width, height, words = ''], index) => ({
    width: Number(width),
    height: Number(height),
    text: texts[index] ?? '',
    words: [...words.matchAll(WORD)].map(([, left, top, right, bottom, text = '']) => ({
      text: unescape(text),
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    })),
  }))
}

/** Prints a page as the browser does, on the paper that its styles ask for, without backgrounds unless they insist. */
export async function printPage(page: Page): Promise<Paper> {
  const folder = mkdtempSync(path.join(tmpdir(), 'print-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = path.join(folder, 'print.pdf')
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }))
  return { sheets: readSheets(file) }
}

/** Text without line breaks and columns: to look for words that may be broken anywhere. */
export function joinWords({ words }: Pick<Sheet, 'words'>): string {
  return words.map(({ text }) => text).join(' ')
}

export const readFirst = ({ sheets }: Paper) => joinWords(sheets[0] ?? { words: [] })
export const readAll = ({ sheets }: Paper) => sheets.map(joinWords).join(' ')

/** Words nearer to the sides than printers reach: a quarter of an inch, 18 points. */
export const listInMargins = ({ sheets }: Paper) =>
  sheets.flatMap(({ words, width }) =>
    words.filter(({ left, right }) => left < 18 || right > width - 18),
  )
