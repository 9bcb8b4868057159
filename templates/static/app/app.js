// What makes the pages quicker. Every page works without it.

/* A form that is on its way is not sent twice. */
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post') return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = 'yes';
  event.submitter?.setAttribute('aria-busy', 'true');
});
// back from the page after it, it can be sent again
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) {
    delete form.dataset.sent;
    form.querySelectorAll('[aria-busy]').forEach((button) => button.removeAttribute('aria-busy'));
  }
});

/* What is wrong is read first. */
document.getElementById('problem')?.focus();

/* A choice in the filters of a list takes effect at once. */
for (const form of document.querySelectorAll('form[data-at-once]')) {
  form.addEventListener('change', (event) => {
    if (event.target.matches('select')) form.requestSubmit();
  });
}

/* What only one page needs comes with that page. */
if (document.querySelector('[data-way]')) import('./set-password.js');
if (document.querySelector('[data-upload]')) import('./evidence.js');
if (document.querySelector('[data-source]')) import('./check.js');
if (document.querySelector('[data-unsaved]')) import('./unsaved.js');
if (document.querySelector('[data-narrow]')) import('./narrow.js');
if (document.querySelector('[data-passkey], [data-new-passkey]')) import('./passkeys.js');

/* Dropping files on their field. */
for (const drop of document.querySelectorAll('.drop')) {
  const field = drop.querySelector('input[type=file]');
  drop.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    field.files = event.dataTransfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/* Prints the page. */
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

/* Copies the text of a field. */
for (const button of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copy);
    await navigator.clipboard.writeText(field.value);
    document.getElementById(`${field.id}-copied`).textContent = button.dataset.said;
  });
}

/* What is wrong may stand far down a long form. */
for (const link of document.querySelectorAll('[data-first-wrong]')) {
  const wrong = document.querySelector('main [aria-invalid="true"]');
  if (!wrong?.id) continue;
  link.hidden = false;
  link.href = `#${wrong.id}`;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    // before it is unfolded it cannot be gone to
    for (let around = wrong.closest('details'); around; around = around.parentElement.closest('details'))
      around.open = true;
    wrong.focus();
    wrong.scrollIntoView({ block: 'center' });
  });
}

/* A report is saved while somebody types; what cannot be saved is kept in this browser. */
const HANDED = 'report handed over';
// the program has taken the whole form and says so: nothing of it is kept any longer
const isTaken = document.querySelector('main > .note.done') !== null;
if (isTaken) localStorage.removeItem(sessionStorage.getItem(HANDED) ?? '');
if (isTaken || document.getElementById('problem')) sessionStorage.removeItem(HANDED);
for (const form of document.querySelectorAll('form[data-report]')) keepSaving(form);
// on a shared computer nothing of it stays behind
document.querySelector('form[action="/sign-out"]')?.addEventListener('submit', () => {
  for (const key of Object.keys(localStorage)) if (key.startsWith('report:')) localStorage.removeItem(key);
});

function keepSaving(form) {
  const { report: url, saving, saved, but, offline, refused } = form.dataset;
  const key = `report:${url}`;
  const status = document.getElementById('saved');
  const version = form.elements.version;
  let timer = null;
  let busy = false;
  let changed = false;
  status.textContent = status.dataset.typing;

  const held = heldOf(form, key);
  const later = (ms) => {
    clearTimeout(timer);
    timer = setTimeout(save, ms);
  };
  const typed = () => {
    changed = true;
    held.keep();
    later(1500);
  };
  document.addEventListener('input', (event) => event.target.form === form && typed());
  window.addEventListener('online', () => changed && later(0));
  // the form itself takes it from here, once what is on its way has arrived: it makes another version
  let asked = null;
  form.addEventListener('submit', (event) => {
    clearTimeout(timer);
    held.setAside();
    if (!busy) return sessionStorage.setItem(HANDED, key);
    event.preventDefault();
    asked = event;
  });
  // the forms beside it bring nothing of what was typed, and are refused where it makes another version: it is saved first
  let isSaved = false;
  const beside = [...document.querySelectorAll('[data-version]')].map((one) => one.form);
  for (const one of [...beside, ...document.querySelectorAll('form[data-versioned]')]) {
    one.addEventListener('submit', (event) => {
      if (isSaved || (!busy && !changed)) return;
      event.preventDefault();
      asked = event;
      save();
    });
  }

  async function save() {
    clearTimeout(timer);
    // what is typed while a form is on its way is kept, and offered on the page that follows
    if (busy || document.querySelector('form[data-sent]')) return;
    busy = true;
    changed = false;
    status.textContent = saving;
    const body = new URLSearchParams([...new FormData(form), ['act', 'autosave']]);
    const sent = held.sent();
    try {
      const answer = await fetch(url, { method: 'POST', body, redirect: 'error' });
      // a program that is being restarted is as one that is not reached
      if (answer.status >= 500) throw new Error(String(answer.status));
      if (answer.ok) took(await answer.json(), sent);
      else status.textContent = refused;
    } catch {
      // the line is down: what was typed is kept already, and tried again
      changed = true;
      status.textContent = offline;
    }
    busy = false;
    if (asked) goOn(asked);
    else if (changed) later(status.textContent === offline ? 15000 : 1500);
  }

  function goOn({ target, submitter }) {
    asked = null;
    isSaved = true;
    target.requestSubmit(submitter);
    isSaved = false;
  }

  function took(now, sent) {
    version.value = now.version;
    for (const one of document.querySelectorAll('[data-version]')) one.value = now.version;
    for (const one of document.querySelectorAll('[data-versioned]'))
      one.action = one.action.replace(/version=\d+/, `version=${now.version}`);
    const lines = [...document.querySelectorAll('[data-line]')];
    for (const line of lines)
      line.className = now.filled.includes(line.dataset.line) ? 'is-filled' : 'is-empty';
    document.getElementById('count').textContent = now.filled.length;
    document.getElementById('full').setAttribute('width', (100 * now.filled.length) / lines.length);
    document.getElementById('empty').textContent = now.empty;
    const meant = document.getElementById('meant');
    if (meant) meant.hidden = now.empty === '';
    markWrong(form, now.wrong?.fields ?? {});
    // what is wrong is saved nowhere else
    if (!now.wrong) held.wasSaved(sent);
    if (!changed && !now.wrong) localStorage.removeItem(key);
    const time = new Intl.DateTimeFormat('vi', { hour: '2-digit', minute: '2-digit' }).format();
    status.textContent = now.wrong ? `${saved} ${time}, ${but} ${now.wrong.text}` : `${saved} ${time}`;
  }

  offerHeld(form, held, () => {
    typed();
    later(0);
  });
  if (isTyped(form)) typed();
  else held.forget();
}

/* Says at each field what is wrong with it, as the page itself does where it is printed. */
function markWrong(form, wrong) {
  for (const one of form.elements) {
    const said = document.getElementById(`w-${one.id}`);
    if (said === null) continue;
    said.remove();
    one.removeAttribute('aria-invalid');
    one.removeAttribute('aria-errormessage');
  }
  for (const [name, message] of Object.entries(wrong)) {
    const [, row, at] = /^(proposal\w+)\.(\d+)$/.exec(name) ?? [];
    const one = [...form.elements].filter((each) => each.name === (row ?? name))[at ?? 0];
    if (one === undefined || document.getElementById(`m-${one.id}`)) continue;
    const said = document.createElement('span');
    said.id = `w-${one.id}`;
    said.className = 'mistake';
    said.textContent = message;
    one.after(said);
    one.setAttribute('aria-invalid', 'true');
    one.setAttribute('aria-errormessage', said.id);
  }
}

/*
 * What this browser holds of a report: what is typed and not saved; and aside from that, until it is taken back or dropped, what it held when the page came.
 * Both are lists of fields: name, which one of that name, what is in it.
 */
function heldOf(form, key) {
  const aside = `${key} aside`;
  const own = JSON.parse(localStorage.getItem(key) ?? 'null');
  const drafts = [...JSON.parse(localStorage.getItem(aside) ?? '[]'), ...(own === null ? [] : [own])];
  let offered = drafts.filter((draft) => isNews(form, draft));
  let isAside = false;
  // what is shown of a form that was refused is saved nowhere else
  const isRefused = document.getElementById('problem') !== null;
  // what was in the fields when they were saved last from this page
  let saved = new Map();

  const isUnsaved = (field) =>
    saved.has(field)
      ? isField(field) && inField(field) !== saved.get(field)
      : isChanged(field) || (isRefused && isField(field) && field.value !== '');
  const typed = (isMeant) =>
    [...form.elements]
      .filter((field) => isMeant(field) && field.name !== 'sendIncomplete')
      .map((field) => [field.name, named(form, field.name).indexOf(field), inField(field)]);
  const setAside = () => {
    if (isAside || offered.length === 0) return;
    isAside = true;
    localStorage.setItem(aside, JSON.stringify(offered));
    if (offered.includes(own)) localStorage.removeItem(key);
  };
  return {
    setAside,
    all: () => [...offered, typed(isChanged)],
    isOffered: () => offered.length > 0,
    sent: () => new Map([...form.elements].map((field) => [field, inField(field)])),
    wasSaved(sent) {
      saved = sent;
    },
    keep() {
      setAside();
      localStorage.setItem(key, JSON.stringify(typed(isUnsaved)));
    },
    answered() {
      setAside();
      offered = [];
      localStorage.removeItem(aside);
    },
    forget() {
      // on the way back it may be the browser that has filled it in again
      if (isRefused || offered.length > 0 || typed(isChanged).length > 0) return;
      for (const each of [key, aside]) localStorage.removeItem(each);
    },
  };
}

function named(form, name) {
  return [...form.elements].filter((field) => field.name === name);
}

/* Whether the page shows something else, though it is cleaned when it is saved, and the rows of a list move up. */
function isNews(form, draft) {
  const clean = (text) => text.normalize('NFC').replaceAll('\r\n', '\n').trim();
  return draft.some(([name, at, value]) => {
    const fields = named(form, name);
    return typeof value === 'string'
      ? !fields.some((field) => clean(field.value) === clean(value))
      : fields[at] !== undefined && fields[at].checked !== value;
  });
}

/* Offers what this browser still holds of a report. */
function offerHeld(form, held, then) {
  if (!held.isOffered()) return;
  const note = document.getElementById('kept');
  note.hidden = false;
  document.getElementById('drop').addEventListener('click', () => {
    held.answered();
    note.hidden = true;
  });
  document.getElementById('restore').addEventListener('click', () => {
    putBack(form, held.all());
    then();
    held.answered();
    note.hidden = true;
  });
}

/* Of a text that was typed more than once, all stands; of anything else the latest. */
function putBack(form, drafts) {
  const texts = new Map();
  for (const [name, at, value] of drafts.flat()) {
    const field = named(form, name)[at];
    if (field === undefined) continue;
    if (isBox(field)) {
      // a round is given up by choosing another one
      if (value || field.type === 'checkbox') field.checked = value;
      continue;
    }
    texts.set(field, (texts.get(field) ?? new Set()).add(value));
    const all = [...texts.get(field)].filter(Boolean);
    field.value = field.tagName === 'TEXTAREA' ? all.join('\n\n') : (all.at(-1) ?? '');
  }
}

/* Whether somebody has typed into the form before the script had come, as on a slow line. It stands here since it may not come later than this. */
export function isTyped(form) {
  // going back, it is the browser that has filled them in. Firefox does so where a page is loaded again, too, but only what somebody had typed; to keep it from
  // that (autocomplete="off") would keep every browser from bringing back, on the way back, what was not saved
  if (performance.getEntriesByType('navigation')[0]?.type === 'back_forward') return false;
  return [...form.elements].some(isChanged);
}

/* Whether a field of the form holds something else than the page that came with it. */
function isChanged(field) {
  if (!isField(field)) return false;
  if (isBox(field)) return field.checked !== field.defaultChecked;
  return field.value !== (field.tagName === 'SELECT' ? chosenAtFirst(field) : field.defaultValue);
}

/* One without a name, as for a search, is no field of the form. */
function isField(field) {
  return field.matches('[name]:is(input:not([type=hidden], [type=file]), select, textarea)');
}

function inField(field) {
  return isBox(field) ? field.checked : field.value;
}

function isBox(field) {
  return field.type === 'checkbox' || field.type === 'radio';
}

function chosenAtFirst(select) {
  const options = [...select.options];
  const chosen =
    options.findLast(({ defaultSelected }) => defaultSelected) ??
    options.find((option) => !option.matches(':disabled'));
  return chosen?.value ?? '';
}
