// The module that the build makes of wasm-bindgen's glue, as the sources import it.

declare module '*/wasm/caveat.js' {
  interface Caveat {
    /** Compiles and starts the WASM. */
    (from: { module_or_path: string | URL | Response | BufferSource }): Promise<unknown>;
    /** extension/wasm/src/lib.rs describes it. */
    analyse(
      text: string,
      roles: Uint8Array,
      title?: string | null,
      published?: string | null,
      language?: string | null,
    ): import('../shared/protocol.js').Report;
  }

  /** Glue without an instance; each call gives another. */
  export function fresh(): Caveat;
}
