import { Button, Group, SegmentedControl } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Amount } from '../formats/amount';
import { DateText, TimeRange } from '../formats/date-text';
import { BirthDateField } from '../forms/birth-date-field';
import { ConfirmAction } from '../forms/confirm-action';
import { ConfirmButton } from '../forms/confirm-button';
import { CheckboxField, CodeField, LongTextField, PasswordField, SelectField, TextField } from '../forms/fields';
import { Form } from '../forms/form';
import { MoneyInput } from '../forms/money-input';
import { Notice } from '../forms/notice';
import { ProblemAlert } from '../forms/problem-alert';
import { LanguageSwitch } from '../language/language-switch';
import { useLanguage } from '../language/language';
import { useUiText } from '../language/ui-text';
import { alertWithRetry, Async, type Reading } from '../lists/async';
import { DataList } from '../lists/data-list';
import { DataTable, type TablePage } from '../lists/data-table';
import { useDensity, type Density } from '../lists/density';
import { EmptyState } from '../lists/empty-state';
import { ListSkeleton } from '../lists/list-skeleton';
import { PaymentEntry } from '../payment/payment-entry';
import { PersonAvatar } from '../people/person-avatar';
import { AdministrationFrame } from '../shell/administration-frame';
import { PageHeader } from '../shell/page-header';
import { SchemeSwitch } from '../shell/scheme-switch';
import { mainId } from '../shell/skip-link';
import { StepperHeader } from '../shell/stepper-header';
import { Countdown } from '../status/countdown';
import { FillBar } from '../status/fill-bar';
import { StatusBadge } from '../status/status-badge';
import { AccentScope } from '../theme/accent-scope';
import { tones } from '../theme/tokens';
import { accents, people, samples } from './samples';

type Person = (typeof people)[number];

function Specimen({ of, children }: { of: string; children: ReactNode }) {
  return (
    <section className="preau-specimen" aria-label={of}>
      <h2>{of}</h2>
      {children}
    </section>
  );
}

/** Every state that a reading can be in. */
function readings<T>(full: T, none: T): Record<'loading' | 'empty' | 'error' | 'ready', Reading<T>> {
  const shared = { error: null, isPending: false, refetch: () => undefined };
  return {
    loading: { ...shared, data: undefined, isPending: true },
    empty: { ...shared, data: none },
    error: { ...shared, data: undefined, error: new TypeError() },
    ready: { ...shared, data: full },
  };
}

export default function LivingPage() {
  const words = samples[useLanguage()];
  const t = useUiText();
  const { density, change } = useDensity();
  const densities = [
    { value: 'roomy', label: t('ui.density.roomy') },
    { value: 'dense', label: t('ui.density.dense') },
  ];
  return (
    <main id={mainId} tabIndex={-1} style={{ padding: 'clamp(1rem, 4vw, 2.5rem)' }}>
      <PageHeader
        title={words.title}
        actions={
          <>
            <SchemeSwitch />
            <SegmentedControl aria-label={t('ui.density.label')} data={densities} value={density} onChange={(value) => change(value as Density)} />
            <LanguageSwitch />
          </>
        }
      >
        {words.lead}
      </PageHeader>
      <div className="preau-specimens">
        <Values />
        <Lists />
        <Tables />
        <Fields />
        <Actions />
        <Frames />
      </div>
    </main>
  );
}

function Values() {
  const words = samples[useLanguage()];
  const [start] = useState(() => new Date('2026-01-06T12:00:00Z').toISOString());
  const later = (seconds: number) => new Date(Date.parse(start) + seconds * 1000).toISOString();
  const said = [words.words.registered, words.words.due, words.words.refused, words.words.held, words.words.waiting, words.words.closed, words.words.planned];
  return (
    <>
      <Specimen of="StatusBadge">
        <div className="preau-row">
          {tones.map((tone, index) => (
            <StatusBadge key={tone} tone={tone} explanation={words.explanation}>
              {said[index]}
            </StatusBadge>
          ))}
        </div>
      </Specimen>
      <Specimen of="Amount">
        <div className="preau-row">
          <Amount value={123456} />
          <Amount value={0} />
          <Amount value={-11250} />
          <Amount value={2500} gain />
          <Amount value={98765432} strong />
        </div>
      </Specimen>
      <Specimen of="DateText, TimeRange">
        <DateText at="2026-01-06" />
        <DateText at="2018-05-04" year="always" />
        <DateText at="2026-01-06T23:00:00Z" show="day-and-time" />
        <TimeRange from="2026-01-06T23:00:00Z" to="2026-01-06T23:45:00Z" />
        <TimeRange from="2026-01-07T03:00:00Z" to="2026-01-07T06:00:00Z" />
        <TimeRange from="2026-01-06T16:30:00Z" to="2026-01-06T17:15:00Z" show="times" />
      </Specimen>
      <Specimen of="Countdown">
        <Countdown endsAt={later(840)} serverNow={start} />
        <Countdown endsAt={later(95)} serverNow={start} />
        <Countdown endsAt={start} serverNow={start} />
        <Countdown endsAt={later(840)} serverNow={start} size="short" />
      </Specimen>
      <Specimen of="FillBar">
        <FillBar capacity={20} taken={6} />
        <FillBar capacity={20} taken={12} held={3} />
        <FillBar capacity={20} taken={17} reserved={3} waiting={5} />
        <FillBar capacity={20} taken={22} waiting={1} />
      </Specimen>
      <Specimen of="PersonAvatar">
        <div className="preau-row">
          {people.map((person) => (
            <PersonAvatar key={person.id} person={person} size="lg" />
          ))}
          {people.map((person) => (
            <PersonAvatar key={person.id} person={person} size="sm" />
          ))}
        </div>
      </Specimen>
      <Specimen of="StepperHeader">
        <StepperHeader steps={words.steps} current="payment" onGoBack={() => undefined} />
        <StepperHeader steps={words.steps} current="contact" />
      </Specimen>
      <Specimen of="Notice">
        {tones.map((tone) => (
          <Notice key={tone} tone={tone}>
            {words.notice}
          </Notice>
        ))}
      </Specimen>
    </>
  );
}

function Empty() {
  const words = samples[useLanguage()];
  return (
    <EmptyState title={words.emptyTitle} action={<Button>{words.action}</Button>}>
      {words.emptyBody}
    </EmptyState>
  );
}

function Lists() {
  const words = samples[useLanguage()];
  const states = readings<readonly Person[]>(people, []);
  return (
    <>
      {Object.entries(states).map(([state, reading]) => (
        <Specimen key={state} of={`DataList: ${state}`}>
          <DataList reading={reading} countLabel={() => words.count} empty={<Empty />} keyOf={(person) => person.id}>
            {(person) => (
              <Group gap="sm">
                <PersonAvatar person={person} named />
                {person.givenName} {person.familyName}
              </Group>
            )}
          </DataList>
        </Specimen>
      ))}
      <Specimen of="Async">
        <Async reading={states.error} loading={<ListSkeleton />} empty="never" error={alertWithRetry} ready={() => null} />
      </Specimen>
    </>
  );
}

function Tables() {
  const { table, count } = samples[useLanguage()];
  const states = readings<TablePage<Person>>({ items: people, total: 3 }, { items: [], total: 0 });
  return Object.entries(states).map(([state, reading]) => (
    <Specimen key={state} of={`DataTable: ${state}`}>
      <DataTable<Person>
        reading={reading}
        caption={table.caption}
        countLabel={() => count}
        empty={<Empty />}
        idOf={(person) => person.id}
        page={{ number: 1, size: 25, onChange: () => undefined }}
        columns={[
          { accessor: 'familyName', title: table.name, sortable: true, render: (person) => `${person.familyName}, ${person.givenName}` },
          { accessor: 'next', title: table.when, render: (person) => <DateText at={person.next} show="day-and-time" /> },
          { accessor: 'balance', title: table.balance, textAlign: 'right', render: (person) => <Amount value={person.balance} /> },
        ]}
      />
    </Specimen>
  ));
}

function Fields() {
  const { fields, formProblem } = samples[useLanguage()];
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const [phone, setPhone] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [birth, setBirth] = useState('2018-05-04');
  const [amount, setAmount] = useState<number | null>(123456);
  const [level, setLevel] = useState('0');
  const [consent, setConsent] = useState(true);
  return (
    <>
      <Specimen of="Form">
        <Form problem={null} onSubmit={() => undefined} label={fields.send}>
          <TextField name="givenName" autoComplete="off" label={fields.givenName} help={fields.help} value={text} onChange={setText} />
          <TextField name="phone" type="tel" autoComplete="off" required={false} label={fields.phone} value={phone} onChange={setPhone} />
          <BirthDateField name="birthDate" autoComplete={false} label={fields.birth} value={birth} onChange={setBirth} />
          <MoneyInput name="amount" label={fields.amount} value={amount} onChange={setAmount} />
          <SelectField name="level" label={fields.level} value={level} onChange={setLevel} choices={fields.levels.map((label, index) => ({ value: String(index), label }))} />
          <LongTextField name="note" required={false} label={fields.note} value={note} onChange={setNote} />
          <PasswordField name="password" autoComplete="new-password" label={fields.password} value={password} onChange={setPassword} />
          <CheckboxField name="consent" label={fields.consent} value={consent} onChange={setConsent} />
          <Button type="submit">{fields.send}</Button>
        </Form>
      </Specimen>
      <Specimen of="Form: refused">
        <Form problem={formProblem} onSubmit={() => undefined} label={fields.givenName}>
          <TextField name="givenName" autoComplete="off" label={fields.givenName} help={fields.help} value={text} onChange={setText} />
          <BirthDateField name="birthDate" autoComplete={false} label={fields.birth} value={birth} onChange={setBirth} />
          <Button type="submit">{fields.send}</Button>
        </Form>
      </Specimen>
      <Specimen of="CodeField">
        <CodeField name="code" label={fields.code} value={code} onChange={setCode} />
      </Specimen>
    </>
  );
}

function Actions() {
  const { cancel, problem, action, accents: accentTitle } = samples[useLanguage()];
  return (
    <>
      <Specimen of="ConfirmAction">
        <ConfirmAction
          trigger={(open) => (
            <Button variant="default" onClick={open}>
              {cancel.open}
            </Button>
          )}
          title={cancel.title}
          confirmLabel={cancel.confirm}
          undo={cancel.undo}
          onConfirm={() => Promise.resolve()}
        >
          {cancel.what}
        </ConfirmAction>
      </Specimen>
      <Specimen of="ConfirmButton">
        <ConfirmButton label={cancel.open} title={cancel.title} confirmLabel={cancel.confirm} undo={cancel.undo} onConfirm={() => Promise.resolve()}>
          {cancel.what}
        </ConfirmButton>
      </Specimen>
      <Specimen of="ProblemAlert">
        <ProblemAlert problem={problem} onRetry={() => undefined} />
      </Specimen>
      <Specimen of="AccentScope">
        <p>{accentTitle}</p>
        {accents.map((colour) => (
          <AccentScope key={colour} colour={colour}>
            <div className="preau-row">
              <Button>{action}</Button>
              <Button variant="light">{action}</Button>
              <a href="#main">{action}</a>
            </div>
          </AccentScope>
        ))}
      </Specimen>
    </>
  );
}

function Frames() {
  const { frame, family, notice } = samples[useLanguage()];
  return (
    <>
      <Specimen of="PaymentEntry">
        <PaymentEntry entry={{ kind: 'frame', url: 'about:blank', elements: null }} kind="card" title={frame} payer={{ name: '', email: '' }} onToken={() => undefined} />
      </Specimen>
      <Specimen of="AdministrationFrame">
        <AdministrationFrame forName={family} onLeave={() => undefined}>
          <p style={{ padding: '1rem' }}>{notice}</p>
        </AdministrationFrame>
      </Specimen>
    </>
  );
}
