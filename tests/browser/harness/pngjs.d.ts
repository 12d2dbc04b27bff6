// What the tests use of pngjs, which brings no types along.
declare module 'pngjs' {
  export class PNG {
    static sync: { read(data: Uint8Array): PNG };
    width: number;
    height: number;
    /** Four bytes a pixel: red, green, blue, opacity. */
    data: Uint8Array;
  }
}
