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

/* A passkey in place of a code. */
for (const place of document.querySelectorAll('[data-passkey]')) {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) continue;
  place.hidden = false;
  place.querySelector('button').addEventListener('click', async () => {
    const said = place.querySelector('[role=status]');
    said.textContent = '';
    try {
      const { options } = await call('/api/v1/session/passkey/options', {});
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
      const credential = await navigator.credentials.get({ publicKey });
      await call('/api/v1/session/passkey', { response: credential.toJSON() });
      location.assign(place.dataset.next);
    } catch {
      // refused by the person, the device or the program: what to do is the same
      said.textContent = place.dataset.failed;
    }
  });
}

async function call(url, body) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
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
