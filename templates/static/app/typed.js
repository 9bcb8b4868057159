// What somebody has typed into a form before the scripts had come, as on a slow line.

/** @returns whether a field of the form holds something else than the page that came with it */
export function isTyped(form) {
  // going back or reloading, it is the browser that has filled them in
  if (performance.getEntriesByType('navigation')[0]?.type !== 'navigate') return false;
  return [...form.elements].some(isChanged);
}

function isChanged(field) {
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
  if (field.tagName === 'SELECT') return isOtherChosen(field);
  const isText = ['INPUT', 'TEXTAREA'].includes(field.tagName) && !['hidden', 'file'].includes(field.type);
  return isText && field.value !== field.defaultValue;
}

function isOtherChosen({ options, selectedIndex }) {
  const first = [...options].findIndex(({ defaultSelected }) => defaultSelected);
  return selectedIndex !== Math.max(first, 0);
}
