/**
 * The script of the GraphiQL page: a function that returns the properties of its component. It runs in the browser.
 *
 * It replaces what the page would do otherwise: keep tabs in local storage, write queries into the address, and send
 * subscriptions with GET. It sends each operation as the person in the switch. And it fills in `$moment`,
 * `$invitationId` and `$coupleId` from the last view of that person which the page showed, as a client does.
 */
export const pageScript = /* JavaScript */ `({ tabs, people }) => {
  const seats = [...people, ...(people.length > 0 ? [{ name: 'No one', token: null }] : [])];
  let seat = seats[0] ?? { token: null };
  const shown = new Map();

  const toggle = document.createElement('span');
  toggle.append(seats.length > 0 ? 'Attune, as ' : 'Attune');
  seats.forEach(({ name }, index) => {
    const label = document.createElement('label');
    label.style.cssText = 'margin-left: 8px; cursor: pointer; white-space: nowrap';
    const radio = document.createElement('input');
    radio.type = 'radio';
    radio.name = 'attune-person';
    radio.setAttribute('value', index);
    if (index === 0) radio.setAttribute('checked', '');
    label.append(radio, ' ' + name);
    toggle.append(label);
  });
  document.addEventListener('change', ({ target }) => {
    if (target.name === 'attune-person') seat = seats[target.value];
  });

  const remember = (person, data) => {
    for (const value of Object.values(data ?? {})) {
      const me = value?.own || value?.couple ? value : value?.me;
      const known = shown.get(person) ?? {};
      if (me?.own?.moment) known.moment = me.own.moment;
      if (me?.couple?.id) known.coupleId = me.couple.id;
      if (me?.couple?.invitation?.id) known.invitationId = me.couple.invitation.id;
      shown.set(person, known);
    }
  };

  // What GraphiQL itself says of the operation is that of the text some milliseconds ago.
  const operationIn = ({ query, operationName }) => {
    const operations = [...query.matchAll(/^\\s*(query|mutation|subscription)\\b\\s*(\\w*)([^{]*)/gm)];
    const [, type, name, rest = ''] = operations.find(([, , name]) => name === operationName) ?? operations[0] ?? [];
    return { type, name, variables: [...rest.matchAll(/\\$(\\w+)\\s*:/g)].map(([, variable]) => variable) };
  };

  const fromViews = ['moment', 'coupleId', 'invitationId'];
  const filled = (person, operation, variables) => {
    const known = shown.get(person) ?? {};
    const missing = operation.variables.filter((name) => fromViews.includes(name) && !variables?.[name]);
    const unknown = missing.find((name) => !(name in known));
    if (unknown) throw new Error('$' + unknown + ' is in no view that this page showed to this person. Look first.');
    return { ...variables, ...Object.fromEntries(missing.map((name) => [name, known[name]])) };
  };

  async function* viewsIn(response, person, signal) {
    let text = '';
    try {
      for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
        const events = (text + part).split('\\n\\n');
        text = events.pop();
        for (const event of events) {
          const data = /^event: next\\ndata: (.+)$/.exec(event)?.[1];
          if (!data) continue;
          const result = JSON.parse(data);
          remember(person, result.data);
          yield result;
        }
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  const fetcher = async (params, { headers = {} } = {}) => {
    const person = seat;
    const operation = operationIn(params);
    const streams = operation.type === 'subscription';
    const abort = new AbortController();
    const response = await fetch(location.pathname, {
      method: 'POST',
      signal: abort.signal,
      headers: {
        'content-type': 'application/json',
        accept: streams ? 'text/event-stream' : 'application/graphql-response+json',
        ...(person.token && { authorization: 'Bearer ' + person.token }),
        ...headers,
      },
      body: JSON.stringify({
        query: params.query,
        ...(operation.name && { operationName: operation.name }),
        variables: filled(person, operation, params.variables),
      }),
    });
    if (response.headers.get('content-type') !== 'text/event-stream') {
      const result = await response.json();
      remember(person, result.data);
      return result;
    }
    const views = viewsIn(response, person, abort.signal);
    const stop = async () => {
      abort.abort();
      return { done: true, value: undefined };
    };
    return { next: () => views.next(), return: stop, throw: stop, [Symbol.asyncIterator]() { return this; } };
  };

  return {
    title: toggle.outerHTML,
    logo: ' ',
    defaultTabs: tabs.map((query) => ({ query })),
    fetcher,
    storage: null,
    shouldPersistHeaders: false,
    showPersistHeadersSettings: false,
    onEditQuery: () => {},
  };
}`;
