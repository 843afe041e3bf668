/** Strokes of a brush as data, so that undo is leaving one out. */
export interface Stroke {
  readonly width: number;
  readonly erase: boolean;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Sheet {
  readonly side: number;
  readonly paper: string;
  readonly ink: string;
  /** What is drawn upon; null: blank paper. */
  readonly under: CanvasImageSource | null;
}

/** Draws the whole sheet anew. */
export function drawSheet(context: CanvasRenderingContext2D, sheet: Sheet, strokes: readonly Stroke[]): void {
  context.fillStyle = sheet.paper;
  context.fillRect(0, 0, sheet.side, sheet.side);
  if (sheet.under) context.drawImage(sheet.under, 0, 0, sheet.side, sheet.side);
  for (const stroke of strokes) drawStroke(context, sheet, stroke, 0);
}

/** Draws one stroke from its point `from` on: a round brush along the line through its points. */
export function drawStroke(context: CanvasRenderingContext2D, sheet: Sheet, stroke: Stroke, from: number): void {
  const start = stroke.points[Math.max(0, from - 1)];
  if (!start) return;
  const colour = stroke.erase ? sheet.paper : sheet.ink;
  context.strokeStyle = colour;
  context.lineWidth = stroke.width;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.beginPath();
  context.moveTo(...start);
  // a dot is a line of no length, which a round cap makes visible
  context.lineTo(...start);
  for (const point of stroke.points.slice(from)) context.lineTo(...point);
  context.stroke();
}
