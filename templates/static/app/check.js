// The page that checks what was read of a plan: document and duties beside each other. The page works without it.

const source = document.querySelector('[data-source]');

/* A passage leads to what it is about. */
source.addEventListener('click', (event) => {
  const passage = event.target.closest('mark');
  if (!passage || !document.getSelection().isCollapsed) return;
  const link = passage.previousElementSibling;
  if (link?.matches('a.jump')) link.click();
});

/* What is selected in the document becomes the words of a new duty, indicator or target. */
let words = '';
const offer = document.getElementById('selected');
document.addEventListener('selectionchange', () => {
  const selection = document.getSelection();
  const isInDocument =
    !selection.isCollapsed && source.contains(selection.anchorNode) && source.contains(selection.focusNode);
  if (isInDocument) {
    const taken = selection.getRangeAt(0).cloneContents();
    // the numbers that lead to duties are no words of the document
    for (const link of taken.querySelectorAll('a.jump')) link.remove();
    words = taken.textContent.trim();
  }
  if (offer) offer.hidden = !isInDocument || words === '';
});
function take(field) {
  if (words !== '') {
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field.focus();
}
for (const button of document.querySelectorAll('[data-take]')) {
  button.hidden = false;
  button.addEventListener('click', () => take(document.getElementById(button.dataset.take)));
}
/* The buttons that stand below the document while something is selected open the form for it. */
for (const button of offer?.querySelectorAll('button') ?? []) {
  // what is selected stays so while the button is pressed
  for (const press of ['pointerdown', 'mousedown'])
    button.addEventListener(press, (event) => event.preventDefault());
  button.addEventListener('click', () => {
    const field = document.getElementById(button.dataset.into);
    const folded = field.closest('details');
    folded.open = true;
    take(field);
    folded.scrollIntoView({ block: 'nearest' });
    offer.hidden = true;
  });
}

/* Whoever goes to a duty, an indicator or a form, or unfolds it, sees it whole and its words in the document; the page itself stays where it is. */
const pane = source.closest('.beside');
function showPassage(folded) {
  const link = folded.querySelector('a[data-passage]');
  const passage = link && document.getElementById(link.hash.slice(1));
  if (!pane || !passage) return;
  for (const other of source.querySelectorAll('.is-shown')) other.classList.remove('is-shown');
  passage.classList.add('is-shown');
  const down = passage.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  pane.scrollTop += down - pane.clientHeight / 4;
}
function showChosen() {
  const [, id] = /^#(d\d+|p-i\d+|add|discard)$/.exec(location.hash) ?? [];
  const folded = id && document.querySelector(`#${id} > details`);
  if (!folded) return;
  folded.open = true;
  showPassage(folded);
}
window.addEventListener('hashchange', showChosen);
showChosen();
for (const folded of document.querySelectorAll('.checked > details')) {
  folded.addEventListener('toggle', () => folded.open && showPassage(folded));
}
