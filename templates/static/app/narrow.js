// Long lists of choices, narrowed by what is typed above them. They work without it.

/* As people type it: without diacritics, small. */
const folded = (words) => words.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

for (const box of document.querySelectorAll('[data-narrow]')) {
  const list = document.getElementById(box.dataset.narrow);
  const [field, said] = [box.querySelector('input'), box.querySelector('[role=status]')];
  const choices = [...list.querySelectorAll('.choice')].map((label) => ({
    label,
    words: folded(label.textContent),
  }));
  box.hidden = false;
  field.addEventListener('input', () => {
    const asked = folded(field.value).split(/\s+/).filter(Boolean);
    for (const { label, words } of choices) label.hidden = !asked.every((word) => words.includes(word));
    said.textContent = choices.every(({ label }) => label.hidden) ? said.dataset.none : '';
  });
  field.addEventListener('keydown', (event) => event.key === 'Enter' && event.preventDefault());
}
