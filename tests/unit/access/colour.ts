/** Red, green and blue as shares of light, 0 to 1: not the numbers of "#rrggbb" but what they mean. */
export type Light = readonly [red: number, green: number, blue: number]

/** The light of "#rrggbb" (IEC 61966-2-1, sRGB; WCAG 2.2 uses the same curve). */
export function readLight(colour: string): Light {
  if (!/^#[\da-f]{6}$/u.test(colour)) throw new Error(`"${colour}" is no colour like #rrggbb`)
  const share = (start: number) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [share(1), share(3), share(5)]
}

/** Relative luminance, 0 to 1 (WCAG 2.2, definition of relative luminance). */
function measureLuminance([red, green, blue]: Light): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two lights, 1 to 21 (WCAG 2.2, definition of contrast ratio). */
export function measureContrast(one: Light, other: Light): number {
  const [darker = 0, lighter = 0] = [one, other].map(measureLuminance).sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

type Matrix = readonly [Light, Light, Light]

/**
 * What is left of a light where one kind of cone is missing: the matrices at severity 1.0 of
 * G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A Physiologically-based Model for
 * Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer
 * Graphics 15 (6), 2009, table of the authors' supplement. They are meant for light, not for #rrggbb.
 */
const MATRICES: Record<'protan' | 'deutan' | 'tritan', Matrix> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

export const SIGHTS = ['usual', 'protan', 'deutan', 'tritan', 'grey'] as const
export type Sight = (typeof SIGHTS)[number]

const clamp = (share: number) => Math.min(1, Math.max(0, share))

/** A light as this sight has it; `grey` is a photocopy, or no sight of colour at all. */
export function seeLight(light: Light, sight: Sight): Light {
  if (sight === 'usual') return light
  if (sight === 'grey') {
    const grey = measureLuminance(light)
    return [grey, grey, grey]
  }
  const [red, green, blue] = MATRICES[sight]
  const mix = (row: Light) => clamp(row[0] * light[0] + row[1] * light[1] + row[2] * light[2])
  return [mix(red), mix(green), mix(blue)]
}

/** L*, a* and b* (CIE 15:2018; white of D65, the matrix of IEC 61966-2-1). */
function readLab([red, green, blue]: Light): Light {
  const bend = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)
  const x = bend((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
  const y = bend(0.2126 * red + 0.7152 * green + 0.0722 * blue)
  const z = bend((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** How far apart two lights are to the eye: 1 is about the least difference seen side by side (CIE76). */
export function measureDifference(one: Light, other: Light): number {
  const [a, b] = [readLab(one), readLab(other)]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}
