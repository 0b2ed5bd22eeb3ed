let canvas: CanvasRenderingContext2D | null = null

/** Draws nothing, measures text. */
export function measurer(): CanvasRenderingContext2D {
  canvas ??= document.createElement('canvas').getContext('2d')
  if (!canvas) throw new Error('This browser has no canvas.')
  return canvas
}

/** A text in lines no wider than that; a single longer word stays whole. */
export function wrapLines(text: string, font: string, width: number): string[] {
  const context = measurer()
  context.font = font
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && context.measureText(`${last} ${word}`).width <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
