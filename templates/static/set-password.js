// The secret of a link stands behind the `#`: it is read here, sent once in the body of a POST, and taken out of the address.
const [purpose, token] = location.hash.slice(1).split('=', 2);
const confirmAt = { invitation: 'invitations/confirm', reset: 'password-reset/confirm' }[purpose];
const { hash } = location;
history.replaceState(null, '', location.pathname + location.search);

const texts = document.body.dataset;
const said = document.getElementById('said');
const other = document.getElementById('other');
other.addEventListener('click', () => {
  other.hash = hash;
});

function tell(text) {
  said.textContent = text;
  said.focus();
}

async function post(route, body) {
  const answer = await fetch(`/api/v1/${route}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
    referrerPolicy: 'no-referrer',
    body: JSON.stringify(body),
  });
  if (answer.ok) return null;
  const problem = await answer.json();
  return problem.fields?.map(({ message }) => message).join(' ') || problem.detail || texts.failed;
}

// Shows the form, and what comes of sending it. `done` is told when it went well; the form goes then.
function use(id, done, send) {
  const form = document.getElementById(id);
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(form));
    if ('repeat' in given && given.repeat !== given.password) return tell(texts.differ);
    const button = form.querySelector('button');
    button.disabled = true;
    const wrong = await send(given).catch(() => texts.failed);
    button.disabled = false;
    if (wrong === null) form.hidden = true;
    tell(wrong ?? done);
  });
}

if (confirmAt && token) {
  use('by-link', texts.done, ({ password }) => post(confirmAt, { token, password }));
} else {
  use('by-code', texts.done, ({ email, code, password }) =>
    post('one-time-codes/confirm', { email, code, password }),
  );
  use('forgotten', texts.asked, ({ email }) => post('password-reset', { email }));
}
