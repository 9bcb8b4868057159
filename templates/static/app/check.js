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
for (const button of document.querySelectorAll('[data-take]')) {
  let words = '';
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection();
    if (
      selection.isCollapsed ||
      !source.contains(selection.anchorNode) ||
      !source.contains(selection.focusNode)
    )
      return;
    const taken = selection.getRangeAt(0).cloneContents();
    // the numbers that lead to duties are no words of the document
    for (const link of taken.querySelectorAll('a.jump')) link.remove();
    words = taken.textContent.trim();
  });
  button.hidden = false;
  button.addEventListener('click', () => {
    const field = document.getElementById(button.dataset.take);
    if (words !== '') {
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    field.focus();
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
