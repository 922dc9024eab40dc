/** What is used of the package, which has no types of its own. */
declare module 'ws' {
  export default class WebSocket {
    constructor(url: string, options: { readonly perMessageDeflate: boolean });
    on(event: 'message', listener: (data: Buffer) => void): this;
    on(event: 'close', listener: () => void): this;
    once(event: 'open', listener: () => void): this;
    once(event: 'error', listener: (error: Error) => void): this;
    send(text: string): void;
    close(): void;
  }
}
