// Files of a task, each by itself: with its progress, its state in words, and another try. Who saves a text has it saved before them.
const box = document.querySelector('[data-upload]');
const say = (word) => box.dataset[`say-${word}`.replace(/-(\w)/, (_, letter) => letter.toUpperCase())];
/** Of the page, also where a form of it came back. */
const address = box.dataset.upload.replace(/^\/api\/v1|\/evidence$/g, '');
const field = document.getElementById('file');
const list = document.getElementById('sending');
const said = document.getElementById('sending-said');
const LONGEST_SIDE = 2000;
const QUALITY = 0.8;
/** Pictures below that many bytes go as they are. */
const SMALL = 300_000;

/* Every file in the list: its line, and how far it is: waiting, busy, sent, failed, or refused for good. */
const files = [];
let isSaving = false;
let isSending = false;

// an empty field is no mistake here: what was chosen stands in the list
field.required = false;
// the form of the text takes them along only where nothing else would keep that
field.removeAttribute('form');
const sender = box.querySelector('button');
sender.type = 'button';
// who sends files has not said that the text is ready: what is saved can never be changed
sender.addEventListener('click', () => (isOpen() ? send() : field.focus()));
field.addEventListener('change', take);
// what was chosen before this script had come
take();

function take() {
  for (const file of field.files) add(file);
  field.value = '';
}

function add(file) {
  const line = document.createElement('li');
  const name = document.createElement('b');
  const state = document.createElement('span');
  const bar = document.createElement('progress');
  name.textContent = file.name;
  bar.max = 1;
  bar.value = 0;
  bar.hidden = true;
  bar.setAttribute('aria-label', file.name);
  const one = { file, state: 'waiting', key: newKey(), sent: null };
  one.tell = (word, text = say(word)) => {
    one.state = word;
    state.textContent = text;
    bar.hidden = word !== 'sending';
    retry.hidden = word !== 'failed';
    drop.hidden = !['waiting', 'failed', 'refused'].includes(word);
  };
  one.progress = (part) => (bar.value = part);
  const retry = button(say('retry'), name, () => {
    one.tell('waiting');
    send();
  });
  const drop = button(say('leaveout'), name, () => {
    files.splice(files.indexOf(one), 1);
    line.remove();
    list.hidden = files.length === 0;
    field.focus();
  });
  line.append(name, state, bar, retry, drop);
  one.tell('waiting');
  files.push(one);
  list.append(line);
  list.hidden = false;
}

function button(text, name, act) {
  const one = document.createElement('button');
  one.type = 'button';
  one.className = 'btn small';
  one.textContent = text;
  one.setAttribute('aria-label', `${text}: ${name.textContent}`);
  one.addEventListener('click', act);
  return one;
}

/** By this a file whose answer was lost on the way is not kept twice. */
function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

const isOpen = () => files.some(({ state }) => state !== 'sent' && state !== 'refused');
/** The file itself is not to blame where somebody is to sign in again or to wait, or where the same file is still on its way. */
const isForGood = (status) => status >= 400 && status < 500 && ![401, 408, 409, 429].includes(status);
const textForm = () => document.querySelector('#act-updates, #act-contributions');
const hasText = (one) => (one?.querySelector('textarea').value ?? '').trim() !== '';

// before the guard against sending twice, which takes a form for sent
document.addEventListener(
  'submit',
  (event) => {
    if (event.target !== textForm() || !isOpen()) return;
    event.preventDefault();
    begin(event.submitter);
  },
  true,
);
window.addEventListener('beforeunload', (event) => {
  if (isOpen()) event.preventDefault();
});

/* The text first, as it is small and somebody's work; then the files. */
async function begin(pressed) {
  const text = textForm();
  if (isSaving || (hasText(text) && !text.reportValidity())) return;
  pressed?.setAttribute('aria-busy', 'true');
  const isSaved = !hasText(text) || (await saved(text));
  pressed?.removeAttribute('aria-busy');
  if (isSaved) await send();
}

/** Saves the text. @returns whether it was; where not, the page says why and keeps it */
async function saved(text) {
  isSaving = true;
  try {
    const body = new URLSearchParams(new FormData(text));
    const answer = await fetch(text.action, { method: 'POST', body, redirect: 'manual' });
    if (answer.type === 'opaqueredirect') {
      await show(['head', 'main', 'story', 'beside']);
      return true;
    }
    const page = read(await answer.text());
    const again = page.getElementById(text.id);
    // another page, such as the way in: it takes the text along
    if (again === null) HTMLFormElement.prototype.submit.call(text);
    else {
      const conflict = page.querySelector('[aria-labelledby=h-conflict]');
      document.querySelector('[aria-labelledby=h-conflict]')?.remove();
      if (conflict) document.querySelector('.cols').before(document.adoptNode(conflict));
      text.replaceWith(document.adoptNode(again));
      again.querySelector('[role=alert]')?.focus();
    }
    return false;
  } catch {
    said.textContent = say('offline');
    return false;
  } finally {
    isSaving = false;
  }
}

async function send() {
  if (isSending || !next()) return;
  isSending = true;
  said.textContent = '';
  for (let one = next(); one; one = next()) await sendOne(one);
  isSending = false;
  said.textContent = say(files.every(({ state }) => state === 'sent') ? 'allsent' : 'somefailed');
  // what is there is told by each line already, should the line break here
  if (files.some(({ state }) => state === 'sent')) await show(['files']).catch(() => undefined);
}

const next = () => files.find(({ state }) => state === 'waiting');

async function sendOne(one) {
  one.isCutOff = false;
  one.tell('shrinking', say(isPicture(one.file) ? 'shrinking' : 'sending'));
  one.sent ??= await shrunk(one.file);
  one.tell('sending');
  one.progress(0);
  try {
    const { status, body } = await post(one);
    if (status === 201) one.tell('sent');
    else tellRefusal(one, isForGood(status) ? 'refused' : 'failed', body?.detail ?? status);
  } catch {
    one.isCutOff = true;
    one.tell('failed', `${say('failed')}. ${say('offline')}`);
  }
}

const tellRefusal = (one, word, why) => one.tell(word, `${say(word)}: ${why}`);

/** Sends the file, telling how much of it has gone. @throws where the line breaks */
function post({ sent, key, progress }) {
  const body = new FormData();
  body.append('file', sent, sent.name);
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open('POST', box.dataset.upload);
    call.setRequestHeader('idempotency-key', key);
    call.setRequestHeader('accept-language', document.documentElement.lang);
    call.responseType = 'json';
    call.upload.addEventListener('progress', ({ loaded, total }) => progress(loaded / total));
    call.addEventListener('load', () => resolve({ status: call.status, body: call.response }));
    for (const end of ['error', 'abort', 'timeout']) call.addEventListener(end, reject);
    call.send(body);
  });
}

const isPicture = ({ type, size }) => /^image\/(jpeg|png)$/.test(type) && size > SMALL;

/** A large picture made smaller; the file itself where that gains nothing, or where it is none that the browser can read. */
async function shrunk(file) {
  if (!isPicture(file)) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const paper = canvas.getContext('2d');
    paper.fillStyle = '#fff';
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
    if (blob === null || blob.size >= file.size) return file;
    return new File([blob], `${file.name.replace(/\.[^.]*$/, '')}.jpg`, { type: 'image/jpeg' });
  } catch {
    return file;
  }
}

/* The line is back: what it broke is sent again. */
window.addEventListener('online', () => {
  for (const one of files.filter(({ isCutOff }) => isCutOff)) one.tell('waiting');
  send();
});

/** Shows these parts of the page as they are now, but for those in which somebody has typed. */
async function show(names) {
  const answer = await fetch(address, { headers: { accept: 'text/html' } });
  const page = read(await answer.text());
  for (const name of names) {
    const old = document.querySelector(`[data-part=${name}]`);
    const now = page.querySelector(`[data-part=${name}]`);
    if (now === null || (name === 'beside' && isTouched(old))) continue;
    old.replaceWith(document.adoptNode(now));
  }
  const flash = page.querySelector('#main > .note.done');
  if (!flash) return;
  document.querySelector('#main > .note.done')?.remove();
  document.getElementById('main').prepend(document.adoptNode(flash));
}

const read = (html) => new DOMParser().parseFromString(html, 'text/html');
const isTouched = (part) =>
  [...part.querySelectorAll('input, textarea')].some(({ value, defaultValue }) => value !== defaultValue);
