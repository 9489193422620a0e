// Typing a sheet of paper: Enter goes to the same column of the next row, and from the last row on to the button.
document.addEventListener('keydown', e => {
  if (e.key !== 'Enter' || !(e.target instanceof HTMLInputElement)) return;
  const sheet = e.target.closest('[data-down]');
  if (!sheet) return;
  e.preventDefault();
  const column = e.target.name.split('-')[0] + '-';
  const cells = [...sheet.querySelectorAll('input')].filter(input => input.name.startsWith(column));
  const next = cells[cells.indexOf(e.target) + 1] ?? e.target.form.querySelector('.act button');
  next.focus();
  next.select?.();
});
