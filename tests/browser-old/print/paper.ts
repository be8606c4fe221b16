import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'

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

/** One sheet's picture: grey values from 0 (black) to 255, row by row. */
export interface Picture {
  width: number
  height: number
  grey: Uint8Array
}

export interface Paper {
  sheets: Sheet[]
  /** A sheet's picture at 100 dots an inch. Sheets are counted from 1. */
  draw: (sheet: number) => Picture
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescape(text: string): string {
  return text.replaceAll(/&(\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole)
}

function run(command: string, args: string[]): Buffer {
  try {
    return execFileSync(command, args, { maxBuffer: 2 ** 28 })
  } catch (cause) {
    throw new Error(
      `${command} did not read the print. It comes with poppler: apt-get install poppler-utils`,
      { cause },
    )
  }
}

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

function readPicture(file: string, sheet: number): Picture {
  const number = String(sheet)
  const bytes = run('pdftoppm', ['-gray', '-r', '100', '-f', number, '-l', number, file])
  const [header = '', width, height] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(bytes.subarray(0, 40).toString('latin1')) ?? []
  return {
    width: Number(width),
    height: Number(height),
    grey: new Uint8Array(bytes.subarray(header.length)),
  }
}

const folders: string[] = []

/** Prints a page as the browser does, on the paper that its styles ask for, without backgrounds unless they insist. */
export async function printPage(page: Page): Promise<Paper> {
  const folder = mkdtempSync(path.join(tmpdir(), 'print-'))
  folders.push(folder)
  const file = path.join(folder, 'print.pdf')
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }))
  return { sheets: readSheets(file), draw: (sheet) => readPicture(file, sheet) }
}

/** Removes what was printed. */
export function clearPrints() {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
}

/** Text without line breaks and columns: to look for words that may be broken anywhere. */
export function joinWords({ words }: Pick<Sheet, 'words'>): string {
  return words.map(({ text }) => text).join(' ')
}
