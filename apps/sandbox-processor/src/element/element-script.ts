/**
 * Script of the payment pages, sent as it is. It talks to the page that frames it, and to no other, by messages:
 * out `preau.payment-frame-height`, `preau.payment-token`, `preau.payment-refused`, `preau.payment-challenge`;
 * in `preau.payment-submit`. What was typed stays in its fields.
 */
export const pageScript = String.raw`
'use strict';
(() => {
  const configuration = JSON.parse(document.getElementById('configuration').textContent);
  const { messages, origin, kind } = configuration;
  const form = document.querySelector('form');
  const status = document.getElementById('status');
  const tell = (message) => { if (origin && window.parent !== window) window.parent.postMessage(message, origin); };
  const fieldOf = (name) => document.getElementById(name);
  let working = false;

  const say = (text, bad) => { status.className = bad ? 'status bad' : 'status'; status.textContent = text; };
  const setWorking = (value) => {
    working = value;
    for (const button of form.querySelectorAll('button')) button.setAttribute('aria-disabled', String(value));
  };
  const digits = (text) => text.replace(/[^0-9]/g, '');

  const passesLuhn = (number) => {
    if (!/^[0-9]{12,19}$/.test(number)) return false;
    let sum = 0;
    [...number].reverse().forEach((character, index) => {
      let digit = Number(character);
      if (index % 2 === 1) { digit *= 2; if (digit > 9) digit -= 9; }
      sum += digit;
    });
    return sum % 10 === 0;
  };

  const clearErrors = () => {
    for (const error of document.querySelectorAll('.error')) error.textContent = '';
    for (const field of document.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid');
  };
  const showErrors = (errors) => {
    for (const [name, code] of errors) {
      fieldOf(name).setAttribute('aria-invalid', 'true');
      document.getElementById(name + '-error').textContent = messages[code] || messages.other;
    }
    if (errors.length > 0) { say(messages.summary, true); fieldOf(errors[0][0]).focus(); }
  };

  const expiryOf = (text) => {
    const found = /^\s*(0?[1-9]|1[0-2])\s*[\/\-. ]?\s*(\d{4}|\d{2})\s*$/.exec(text);
    return found ? { expMonth: Number(found[1]), expYear: Number(found[2]) + (found[2].length === 2 ? 2000 : 0) } : null;
  };
  const readCard = () => {
    const errors = [];
    const number = digits(fieldOf('number').value);
    const expiry = expiryOf(fieldOf('expiry').value);
    const cvc = fieldOf('cvc').value.trim();
    const postalCode = fieldOf('postalCode').value.trim();
    if (!passesLuhn(number)) errors.push(['number', 'number_invalid']);
    if (!expiry) errors.push(['expiry', 'expiry_invalid']);
    if (!/^[0-9]{3,4}$/.test(cvc)) errors.push(['cvc', 'cvc_invalid']);
    if (!/^[A-Za-z0-9][A-Za-z0-9 -]{2,9}$/.test(postalCode)) errors.push(['postalCode', 'postal_code_invalid']);
    return { errors, body: { kind, number, ...expiry, cvc, postalCode } };
  };
  const readBank = () => {
    const errors = [];
    const institution = digits(fieldOf('institution').value);
    const transit = digits(fieldOf('transit').value);
    const account = digits(fieldOf('account').value);
    const holderName = fieldOf('holderName').value.trim();
    const agreed = fieldOf('agreed').checked;
    if (institution.length !== 3) errors.push(['institution', 'institution_invalid']);
    if (transit.length !== 5) errors.push(['transit', 'transit_invalid']);
    if (account.length < 7 || account.length > 12) errors.push(['account', 'account_invalid']);
    if (holderName.length < 2) errors.push(['holderName', 'holder_name_required']);
    if (!agreed) errors.push(['agreed', 'agreement_required']);
    return { errors, body: { kind, institution, transit, account, holderName, agreed } };
  };

  const send = async (path, body) => {
    const response = await fetch(path, {
      method: 'POST', body: JSON.stringify(body), credentials: 'omit',
      headers: { 'content-type': 'application/json', authorization: 'Bearer ' + configuration.key },
    });
    return { ok: response.ok, answer: await response.json() };
  };

  const submitNumbers = async () => {
    clearErrors();
    const { errors, body } = kind === 'card' ? readCard() : readBank();
    if (errors.length > 0) { showErrors(errors); tell({ type: 'preau.payment-refused', code: errors[0][1] }); return; }
    setWorking(true);
    say(messages.working, false);
    try {
      const { ok, answer } = await send('/v1/tokens', body);
      if (ok) {
        say(messages.done, false);
        tell({ type: 'preau.payment-token', ...answer });
        return;
      }
      const { code, param } = answer.error;
      if (param && fieldOf(param)) showErrors([[param, code]]); else say(messages[code] || messages.other, true);
      tell({ type: 'preau.payment-refused', code });
    } catch {
      say(messages.network, true);
      tell({ type: 'preau.payment-refused', code: 'network' });
    } finally {
      setWorking(false);
    }
  };

  const answerChallenge = async (approved) => {
    setWorking(true);
    say(messages.working, false);
    try {
      const { ok } = await send('/v1/challenges', { intent: configuration.intent, secret: configuration.secret, approved });
      say(ok ? (approved ? messages.challengeApproved : messages.challengeDeclined) : messages.challengeOver, !ok);
      form.querySelector('.actions').hidden = true;
      tell({ type: 'preau.payment-challenge', intent: configuration.intent, approved: ok && approved });
    } catch {
      say(messages.network, true);
    } finally {
      setWorking(false);
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (working) return;
    if (kind === 'challenge') void answerChallenge(event.submitter?.value !== 'no'); else void submitNumbers();
  });
  window.addEventListener('message', (event) => {
    if (event.source !== window.parent || event.origin !== origin || event.data?.type !== 'preau.payment-submit') return;
    if (!working && kind !== 'challenge') void submitNumbers();
  });

  const number = fieldOf('number');
  number?.addEventListener('blur', () => {
    const plain = digits(number.value);
    if (plain.length >= 12) number.value = plain.startsWith('3')
      ? plain.replace(/^(.{4})(.{1,6})(.*)$/, '$1 $2 $3').trim()
      : plain.replace(/(.{4})(?=.)/g, '$1 ');
  });

  const tellHeight = () => tell({ type: 'preau.payment-frame-height', height: Math.ceil(document.documentElement.getBoundingClientRect().height) });
  new ResizeObserver(tellHeight).observe(document.documentElement);
  tellHeight();
})();
`;
