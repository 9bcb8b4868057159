// The secret of a mail's link stands behind the `#`: it is read here and taken out of the address; the form sends it once.
const ways = [...document.querySelectorAll('[data-way]')];
const field = document.getElementById('link-link');
const isSecret = (hash) => /^#(invitation|reset)=./.test(hash);

/* Of the three ways the ones that fit. */
function show(fits) {
  for (const way of ways) way.hidden = !fits(way);
}

function read() {
  const { hash } = location;
  if (!isSecret(hash)) return false;
  field.value = location.href;
  history.replaceState(null, '', location.pathname + location.search);
  field.closest('.field').hidden = true;
  show(({ dataset }) => dataset.way === 'link');
  return true;
}

if (!read()) {
  show(({ dataset }) => 'fits' in dataset);
  field.closest('.field').hidden = field.value !== '' && field.getAttribute('aria-invalid') !== 'true';
}
// another link of a mail, opened in the same place
window.addEventListener('hashchange', read);

/* Browsers that send no `Sec-Fetch-Site` say only by this from which page a form comes; the secret is out of its address. */
const referrer = document.createElement('meta');
referrer.name = 'referrer';
referrer.content = 'same-origin';
document.head.append(referrer);

/* In another language it is the same link: what stands behind the `#` goes along without being sent. */
const language = document.querySelector('form[action="/language"]');
language.addEventListener('submit', async (event) => {
  const hash = /#.*/.exec(field.value)?.[0] ?? '';
  if (!isSecret(hash)) return;
  event.preventDefault();
  const { name, value } = event.submitter;
  const body = new URLSearchParams([...new FormData(language), [name, value]]);
  await fetch(language.action, { method: 'POST', body, redirect: 'manual' });
  location.replace(`/set-password?${name}=${value}${hash}`);
});
