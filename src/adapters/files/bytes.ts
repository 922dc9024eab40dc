/**
 * Reads of file headers. Positions past the end give NaN or '', so that parsers of damaged files
 * need no checks of their own.
 */
export class Bytes {
  readonly length: number;
  private readonly view: DataView;

  constructor(buffer: ArrayBuffer) {
    this.length = buffer.byteLength;
    this.view = new DataView(buffer);
  }

  u8(at: number): number {
    return this.holds(at, 1) ? this.view.getUint8(at) : Number.NaN;
  }

  u16(at: number, littleEndian = false): number {
    return this.holds(at, 2) ? this.view.getUint16(at, littleEndian) : Number.NaN;
  }

  u24le(at: number): number {
    return this.u16(at, true) + this.u8(at + 2) * 0x10000;
  }

  u32(at: number, littleEndian = false): number {
    return this.holds(at, 4) ? this.view.getUint32(at, littleEndian) : Number.NaN;
  }

  i32le(at: number): number {
    return this.holds(at, 4) ? this.view.getInt32(at, true) : Number.NaN;
  }

  /** Each byte as one character; shorter at the end of the file. */
  latin1(at: number, count: number): string {
    const end = Math.min(this.length, at + count);
    let text = '';
    for (let i = at; i < end; i++) text += String.fromCharCode(this.view.getUint8(i));
    return text;
  }

  private holds(at: number, count: number): boolean {
    return at >= 0 && at + count <= this.length;
  }
}
