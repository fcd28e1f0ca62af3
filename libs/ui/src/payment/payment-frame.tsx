import { Skeleton } from '@mantine/core';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { readFrameMessage, type PaymentToken } from './payment-message';

export interface PaymentFrameHandle {
  /** Asks the processor's page to turn what was typed into a token; the answer comes by `onToken`. */
  submit: () => void;
}

interface PaymentFrameProps {
  /** The address of the processor's page; only its origin is listened to and spoken to. */
  src: string;
  /** What the frame is, for those who do not see it. */
  title: string;
  onToken: (token: PaymentToken) => void;
  ref?: Ref<PaymentFrameHandle>;
}

/** Hosts the processor's own card page. Card numbers stay in that page; this application receives a token. */
export function PaymentFrame({ src, title, onToken, ref }: PaymentFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(260);
  const [loaded, setLoaded] = useState(false);
  const origin = new URL(src, location.href).origin;

  useEffect(() => {
    function listen(event: MessageEvent) {
      if (event.origin !== origin || event.source !== frame.current?.contentWindow) return;
      const message = readFrameMessage(event.data);
      if (message?.kind === 'height') setHeight(message.height);
      if (message?.kind === 'token') onToken(message.token);
    }
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, [origin, onToken]);

  useImperativeHandle(ref, () => ({ submit: () => frame.current?.contentWindow?.postMessage({ type: 'preau.payment-submit' }, origin) }), [origin]);

  return (
    <Skeleton visible={!loaded} radius="md">
      <iframe ref={frame} src={src} title={title} className="preau-payment-frame" style={{ height }} allow="payment" onLoad={() => setLoaded(true)} />
    </Skeleton>
  );
}
