// Pages with several forms that are saved by themselves. They work without it.

// it has come already, and cannot be missing: it is what asks for this one
import { isTyped } from './app.js';

/* What was typed into one form and not saved is not lost by another, or by a link, without being asked. */
const edited = new Set(
  [...document.querySelectorAll('form')].filter((form) => 'edited' in form.dataset || isTyped(form)),
);
let sent = null;
document.addEventListener('input', ({ target }) => target.form && target.name && edited.add(target.form));
for (const link of document.querySelectorAll('[data-close]')) {
  link.addEventListener('click', () => edited.clear());
}
document.addEventListener('submit', (event) => {
  if (!event.defaultPrevented) sent = event.target;
});
window.addEventListener('beforeunload', (event) => {
  const going = sent;
  sent = null;
  if ([...edited].every((form) => form === going)) return;
  event.preventDefault();
  // whoever stays can send it again
  if (!going) return;
  delete going.dataset.sent;
  for (const button of going.querySelectorAll('[aria-busy]')) button.removeAttribute('aria-busy');
});
