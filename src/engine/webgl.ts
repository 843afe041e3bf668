/** The WebGL backend on a canvas of our own. Imported only when WebGL is tried, so that its shaders' source is loaded only then. */

import { GPGPUContext, MathBackendWebGL, setWebGLContext } from '@tensorflow/tfjs-backend-webgl';
import { env, findBackendFactory, registerBackend, removeBackend } from '@tensorflow/tfjs-core';
import { registerWebglKernels } from './kernels/webgl/index.ts';

export interface Gpu {
  /** The renderer as the browser tells it. */
  readonly device: string;
  /** Drawn by the processor, going by its name. */
  readonly software: boolean;
  /** 16-bit textures only: gradients overflow there. */
  readonly halfPrecision: boolean;
  readonly isLost: () => boolean;
  readonly onLost: (listener: () => void) => void;
  /** Drops the context, for tests and to give its memory back. */
  readonly lose: () => boolean;
}

// tfjs asks for a context that software rendering refuses; ours is measured instead
const attributes: WebGLContextAttributes = {
  alpha: false,
  antialias: false,
  premultipliedAlpha: false,
  preserveDrawingBuffer: false,
  depth: false,
  stencil: false,
  failIfMajorPerformanceCaveat: false,
  powerPreference: 'high-performance',
};

function prepare(gl: WebGL2RenderingContext): void {
  gl.disable(gl.DEPTH_TEST);
  gl.disable(gl.STENCIL_TEST);
  gl.disable(gl.BLEND);
  gl.disable(gl.DITHER);
  gl.disable(gl.POLYGON_OFFSET_FILL);
  gl.disable(gl.SAMPLE_COVERAGE);
  gl.enable(gl.SCISSOR_TEST);
  gl.enable(gl.CULL_FACE);
  gl.cullFace(gl.BACK);
}

/** Makes the context, hands it to tfjs and registers the backend; null where the browser has no WebGL 2 in a worker. */
export function openGpu(): Gpu | null {
  if (typeof OffscreenCanvas === 'undefined') return null;
  const canvas = new OffscreenCanvas(1, 1);
  const gl = canvas.getContext('webgl2', attributes);
  if (!gl || gl.isContextLost()) return null;
  prepare(gl);
  const listeners = new Set<() => void>();
  canvas.addEventListener('webglcontextlost', () => {
    for (const listener of listeners) listener();
  });
  // Before any flag is read: they probe the context that is set here, and otherwise make one of their own
  setWebGLContext(2, gl as unknown as WebGLRenderingContext);
  env().set('WEBGL_VERSION', 2);
  // Shapes as uniforms: one compiled shader serves every picture size
  env().set('WEBGL_USE_SHAPES_UNIFORMS', true);
  // The package registers a backend on a canvas of its own choosing, and a second one of that name would be ignored
  if (findBackendFactory('webgl')) removeBackend('webgl');
  registerWebglKernels();
  registerBackend('webgl', () => new MathBackendWebGL(new GPGPUContext(gl as unknown as WebGLRenderingContext)), 3);
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  const device = String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  return {
    device,
    software: /swiftshader|llvmpipe|softpipe|software|basic render/i.test(device),
    halfPrecision: !env().getBool('WEBGL_RENDER_FLOAT32_CAPABLE'),
    isLost: () => gl.isContextLost(),
    onLost: (listener) => void listeners.add(listener),
    lose: () => {
      const extension = gl.getExtension('WEBGL_lose_context');
      extension?.loseContext();
      return extension !== null;
    },
  };
}
