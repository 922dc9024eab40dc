/**
 * Renderers that compute on the processor what graphics hardware should: SwiftShader (Chromium),
 * llvmpipe and softpipe (Mesa), WARP (Windows).
 */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render|\bwarp\b|mesa offscreen/i;

/**
 * Whether WebGL's renderer string names real graphics hardware. An empty or unknown string does
 * not.
 */
export function isHardwareRenderer(renderer: string): boolean {
  return renderer.trim() !== '' && !SOFTWARE.test(renderer);
}

/** The graphics renderer's name, or an empty string where there is no WebGL 2. */
export function graphicsRenderer(): string {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (gl === null) return '';
  const extension = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(extension?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER);
  // Browsers allow few contexts at a time.
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return typeof name === 'string' ? name : '';
}
