import { createServer, type Server, type ServerResponse } from 'node:http';
import { detailPage, listPage } from './pages';
import type { Mail, Mailbox } from './mailbox';

/**
 * For people: `/` and `/view/:id`. For programs: `GET /messages?to=&subject=&after=` (newest first, without
 * bodies), `GET /messages/:id`, `GET /messages/:id/raw`, `GET /messages/:id/attachments/:index`, `DELETE /messages`.
 */
export function mailPages(mailbox: Mailbox): Server {
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    answer(mailbox, request.method ?? 'GET', url, response).catch((error: Error) => send(response, 500, 'text/plain', error.message));
  });
}

async function answer(mailbox: Mailbox, method: string, url: URL, response: ServerResponse): Promise<void> {
  const [room, id, part, index] = url.pathname.split('/').slice(1).map(decodeURIComponent);
  const given = (name: string): string | undefined => url.searchParams.get(name) ?? undefined;
  const filter = { to: given('to'), subject: given('subject'), after: given('after') };
  if (method === 'DELETE' && room === 'messages' && !id) {
    mailbox.clear();
    return send(response, 204, 'text/plain', '');
  }
  if (method !== 'GET' && method !== 'HEAD') return send(response, 405, 'text/plain', 'Only GET, and DELETE /messages');
  if (room === '') return send(response, 200, 'text/html', listPage(mailbox.list(filter)));
  if (room === 'health') return json(response, { status: 'ok' });
  if (room === 'messages' && !id) return json(response, { messages: mailbox.list(filter) });
  const mail = id ? await mailbox.read(id) : undefined;
  if (!mail) return send(response, 404, 'text/plain', 'No such message');
  if (room === 'view') return send(response, 200, 'text/html', detailPage(mail));
  if (room !== 'messages') return send(response, 404, 'text/plain', 'No such page');
  if (!part) return json(response, withoutContents(mail));
  if (part === 'raw') return send(response, 200, 'text/plain', mailbox.raw(mail.id) ?? '');
  const attachment = part === 'attachments' ? mail.attachments[Number(index)] : undefined;
  if (!attachment) return send(response, 404, 'text/plain', 'No such part');
  // Never shown in place: a message may carry any page or script.
  response.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(attachment.filename)}`);
  return send(response, 200, attachment.mimeType, attachment.content);
}

function withoutContents(mail: Mail): object {
  return { ...mail, attachments: mail.attachments.map(({ filename, mimeType, content }) => ({ filename, mimeType, bytes: content.length })) };
}

function json(response: ServerResponse, body: object): void {
  send(response, 200, 'application/json', JSON.stringify(body));
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  const text = /^text\/|json$/.test(type) ? `${type}; charset=utf-8` : type;
  response.writeHead(status, {
    'content-type': text,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data: cid:; frame-src 'self'",
  });
  response.end(body);
}
