import type { IncomingMessage, ServerResponse } from 'node:http';

/** A page as text and, for browsers, as HTML. */
export interface Page {
  readonly text: string;
  /** The text by default. */
  readonly html?: string;
}

/** Sends a page to a browser as HTML, and to all other clients, such as curl, as text. */
export function replyWithPage(page: Page, request: IncomingMessage, response: ServerResponse): void {
  const isHtml = page.html !== undefined && request.headers.accept?.includes('text/html');
  response.writeHead(200, {
    'content-type': `text/${isHtml ? 'html' : 'plain'}; charset=utf-8`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    vary: 'accept',
  });
  response.end(isHtml ? page.html : page.text);
}
