import type { Words } from '../../pattern/words.ts';

export const words = {
  intake: {
    group: 'Your own picture',
    upload: 'Upload image',
    camera: 'Use camera',
    stopCamera: 'Stop camera',
    keepFrame: 'Keep this frame',
    draw: 'Draw',
    closeDraw: 'Close drawing',
    drop: 'Drop the picture here',
    hint: 'Or drop a picture on the figure, or paste one. It never leaves this device.',
    live: 'Camera live, {fps} frames a second',
    liveStarting: 'Waiting for the camera',
    reading: 'Reading the picture',
    done: 'Now showing “{name}”.',
    pasted: 'pasted picture',
  },
  source: {
    title: 'Picture to compute on',
    forget: 'Forget my picture',
    missing: {
      own: 'The address asks for an own picture. Such a picture never leaves the device it was opened on, and there is none on this one. Bring yours, or choose one above.',
      camera: 'This link asks for the camera. Press “Use camera” to allow it, or choose a picture above.',
    },
  },
  trouble: 'No new result: {error} The last good one stays on show.',
  waiting: 'Waiting for the engine.',
  problem: {
    'not-a-file': 'Only picture files can be dropped here; a link or a text is not fetched. The former picture stays.',
    empty: '“{name}” is empty (0 bytes). The former picture stays.',
    'not-an-image':
      '“{name}” is not a picture: PNG, JPEG, WebP, GIF, AVIF, BMP and SVG can be read. The former picture stays.',
    corrupt: '“{name}” is damaged and cannot be decoded. The former picture stays.',
    'too-small': '“{name}” measures only {width}×{height} pixels; at least 8×8 are needed. The former picture stays.',
    'too-large':
      '“{name}” measures {width}×{height} pixels, more than can be decoded here (at most {limit} megapixels). The former picture stays.',
    heic: '“{name}” is a HEIC photo, which this browser cannot decode. Export it as JPEG or PNG. The former picture stays.',
    cmyk: '“{name}” is a CMYK print JPEG, which this browser cannot decode. Save it in RGB. The former picture stays.',
    'no-memory': '“{name}” needs more memory than the browser gives. The former picture stays.',
    'camera-refused':
      'The camera was refused. Allow it in the browser’s address bar and try again; the former picture stays.',
    'camera-none': 'No camera was found. Connect one, or upload a picture; the former picture stays.',
    'camera-busy':
      'The camera is in use by another program. Close that program and try again; the former picture stays.',
    'camera-insecure':
      'The browser gives the camera only to pages served over https or from this computer. The former picture stays.',
    'camera-lost': 'The camera stopped or was unplugged. Its last picture stays.',
    'camera-failed': 'The camera could not be started. The former picture stays.',
  },
  notice: {
    animation: '“{name}” is animated; its first frame is shown.',
    cmyk: '“{name}” is a CMYK JPEG; its colours were converted to RGB.',
    several: 'Of {count} files only the first, “{name}”, is shown.',
    upscaled: '“{name}” is small ({width}×{height}); every pixel is shown enlarged.',
  },
  paint: {
    label: 'Drawing area',
    help: 'Draw with the pointer. By keyboard: arrow keys move the brush, Space puts ink down or lifts it.',
    brush: 'Brush',
    ink: 'Ink',
    eraser: 'Eraser',
    width: 'Brush width',
    clear: 'Clear',
    undo: 'Undo stroke',
    place: 'Brush at row {row}, column {column}, {state}',
    down: 'ink down',
    up: 'lifted',
  },
  picture: {
    read: 'Row {row}, column {column}: {value}',
    place: 'Row {row}, column {column}',
    help: 'Arrow keys move the reading cross, with Shift ten pixels at a time.',
  },
  compare: {
    handle: 'Wipe between {before} and {after}',
    share: '{percent} % {before}, the rest {after}',
  },
  plot: {
    log: 'Log scale',
    linear: 'Linear scale',
    scale: 'Vertical scale',
    table: 'Values as a table',
    step: 'Step',
    empty: 'The curve appears when training starts.',
    loading: 'Drawing the curve',
    summary: '{label}: {count} values, from {first} to {last}, smallest {least}.',
  },
  code: {
    copy: 'Copy',
    copied: 'Copied',
    failed: 'Copying was refused by the browser: select the text and copy it by keyboard.',
  },
  qr: {
    label: 'QR code of the link {text}',
    long: 'The link is too long for a QR code ({count} characters). Copy it instead.',
  },
  download: {
    nothing: 'There is no figure to export here.',
    failed: 'The figure could not be turned into a picture: {error}',
  },
} as const satisfies Words;
