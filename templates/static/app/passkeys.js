// Passkeys of the device, where it has them. Codes work without it.

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

/* A new passkey of the own account. */
for (const place of document.querySelectorAll('[data-new-passkey]')) {
  if (!window.PublicKeyCredential?.parseCreationOptionsFromJSON) continue;
  place.hidden = false;
  const form = place.querySelector('form');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const said = form.querySelector('[role=status]');
    said.textContent = '';
    try {
      const { options } = await call('/api/v1/me/passkeys/options', {
        password: form.elements.password.value,
      });
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
      const credential = await navigator.credentials.create({ publicKey });
      const added = { name: form.elements.name.value, response: credential.toJSON() };
      const { recoveryCodes } = await call('/api/v1/me/passkeys', added);
      if (recoveryCodes.length === 0) return location.reload();
      const shown = document.querySelector('[data-new-codes]');
      for (const code of recoveryCodes) {
        const line = document.createElement('code');
        line.textContent = code;
        const item = document.createElement('li');
        item.append(line);
        shown.querySelector('ul').append(item);
      }
      place.hidden = true;
      shown.hidden = false;
    } catch {
      // a wrong password, or refused by the person or the device: what to do is the same
      said.textContent = form.dataset.failed;
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
